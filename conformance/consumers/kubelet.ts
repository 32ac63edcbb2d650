import type { Bundle } from '../bundle';
import type { Consumer, Mistake } from '../consumer';
import { judge } from '../judges/judge';
import { refusedBy } from '../kubelet/clashes';
import { onDisk } from '../subject';
import { NEWEST } from './kubernetes';

/** The oldest minor of the examples, and the newest, which judges all the others too. */
const OLDEST = 'v1.25.9';

function isOldest({ kubernetes }: Bundle): boolean {
  return kubernetes.startsWith(OLDEST.replace(/\d+$/, ''));
}

function consumer(version: string, isJudged: (bundle: Bundle) => boolean): Consumer {
  const program = judge('kubelet', 'k8s.io/kubernetes', version);
  return {
    name: 'kubelet',
    reads: `KubeletConfiguration of ${version === OLDEST ? '1.25' : 'later minors'}, strictly`,
    programs: [program],
    version: `${program.name} --version`,
    // Since 1.35 it looks whether the machine has version 2, as all of ours do.
    check: `mount -t cgroup2 cgroup2 /sys/fs/cgroup\n${program.name} "$1"`,
    subjects: (bundle) =>
      isJudged(bundle) || bundle.kubernetes === 'v0.0.0'
        ? onDisk(bundle, /^\/var\/lib\/kubelet\/[^/]+\.yaml$/)
        : [],
    mistakes: [...mistakes, ...clashes(version.replace(/^v(\d+\.\d+).*/, '$1'))],
  };
}

const mistakes: readonly Mistake[] = [
  { files: configuration('maxPodz: 110'), says: /strict decoding error: unknown field "maxPodz"/ },
  { files: configuration('maxPods: -1'), says: /invalid configuration: maxPods .*-1/ },
  { files: configuration('maxPods: "110"'), says: /cannot unmarshal string into Go struct field/ },
  {
    files: configuration('featureGates: {NodeSwapp: true}'),
    says: /unrecognized feature gate: NodeSwapp/,
  },
  {
    files: configuration('cgroupsPerQOS: false'),
    says: /enforceNodeAllocatable .* unless cgroupsPerQOS|cgroupsPerQOS .* must be set to true/,
  },
];

/** What our own rules refuse is what its code refuses. */
function clashes(minor: string): readonly Mistake[] {
  return refusedBy(minor).map(({ fields, kubelet }) => {
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return { files: configuration(lines.join('\n')), says: kubelet };
  });
}

/** The kubelet's own judgement of its configuration: fields, values, feature gates, and what goes with what. */
export const kubelets: readonly Consumer[] = [
  consumer(OLDEST, (bundle) => isOldest(bundle)),
  consumer(NEWEST, (bundle) => !isOldest(bundle)),
];

function configuration(line: string): Readonly<Record<string, string>> {
  const head = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n';
  return { 'machines/m1/rootfs/var/lib/kubelet/config.yaml': `${head}${line}\n` };
}
