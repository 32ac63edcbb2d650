import type { Bundle } from '../bundle';
import type { Consumer, Mistake } from '../consumer';
import { onDisk, type Subject } from '../subject';
import { kubernetesProgram, NEWEST, RELEASES } from './kubernetes';

const VALIDATE = 'config validate --config';

/**
 * The real kubeadm, of some minors: building one takes minutes. Each looks at clusters of its own minor and of those
 * between it and the one before. It refuses to look at a cluster that is more than a minor away from itself, so it is
 * told its own version in place of the file's.
 */
const MINORS = [
  {
    minor: '1.25',
    api: 'kubeadm.k8s.io/v1beta3',
    // It has no `validate` yet.
    command: 'config migrate --new-config /dev/null --old-config',
  },
  { minor: '1.29', api: 'kubeadm.k8s.io/v1beta3', command: VALIDATE },
  { minor: '1.33', api: 'kubeadm.k8s.io/v1beta4', command: VALIDATE },
  { minor: '1.36', api: 'kubeadm.k8s.io/v1beta4', command: VALIDATE },
].map((each) => ({ ...each, version: RELEASES[each.minor] ?? NEWEST }));

const INIT = 'machines/m1/rootfs/etc/kubernetes/kubeadm/init.yaml';
const KUBELET = 'machines/m1/rootfs/var/lib/kubelet/config.yaml';

type Release = (typeof MINORS)[number];

export const NEWEST_KUBEADM = kubernetesProgram('kubeadm', NEWEST);

export const kubeadms: readonly Consumer[] = MINORS.map((release) => ({
  name: 'kubeadm',
  reads: `${release.api} and KubeletConfiguration, up to ${release.minor}`,
  programs: [kubernetesProgram('kubeadm', release.version)],
  // No example is of it, nor of one between.
  clusters: release.minor === '1.29' ? ['v1.29'] : [],
  version: `kubeadm-${release.version} version --output=short`,
  check: checkWith(release),
  subjects: (bundle) => (isJudged(release, bundle) ? allFiles(bundle) : []),
  mistakes: mistakesOf(release),
}));

function kubeadmFiles(bundle: Bundle): Subject[] {
  return onDisk(bundle, /^\/etc\/kubernetes\/kubeadm\/[^/]+\.yaml$/);
}

function allFiles(bundle: Bundle): Subject[] {
  return [...kubeadmFiles(bundle), ...onDisk(bundle, /^\/var\/lib\/kubelet\/[^/]+\.yaml$/)];
}

/** A mistake belongs to whichever version of the API it is written in. */
function isJudged(release: Release, bundle: Bundle): boolean {
  const minor = minorOf(bundle.kubernetes);
  const newest = MINORS[MINORS.length - 1];
  if (minor > 0) return release === (MINORS.find(({ version }) => minorOf(version) >= minor) ?? newest);
  return kubeadmFiles(bundle).some(({ file }) => bundle.content(file).includes(`apiVersion: ${release.api}`));
}

/** `v1.36.3` → 36. */
function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

/**
 * It looks at a kubelet's configuration only beside a cluster's, and then tells where the two advise different things,
 * which is for us to choose. A kubelet that has a token makes itself kubelet.conf before anybody runs kubeadm. 1.25 and 1.26 only warn of unknown fields, so any other word but `ok` is a refusal.
 */
function checkWith({ api, command, version }: Release): string {
  return `[ ! -e /etc/kubernetes/bootstrap-kubelet.conf ] || touch /etc/kubernetes/kubelet.conf
{
  case $1 in /var/lib/kubelet/*) cat <<END
apiVersion: ${api}
kind: InitConfiguration
localAPIEndpoint:
  advertiseAddress: 192.0.2.1
---
apiVersion: ${api}
kind: ClusterConfiguration
kubernetesVersion: ${version}
---
END
  esac
  cat "$1"
} | sed 's/^kubernetesVersion: .*/kubernetesVersion: ${version}/' > /tmp/configuration.yaml
status=0
kubeadm-${version} ${command} /tmp/configuration.yaml > /tmp/said 2>&1 || status=$?
grep -v -e '^ok$' -e 'The recommended value for' /tmp/said && exit 1
exit $status`;
}

function mistakesOf({ api }: Release): Mistake[] {
  const cluster = (networking: string) => `apiVersion: ${api}
kind: InitConfiguration
localAPIEndpoint:
  advertiseAddress: 192.0.2.1
---
apiVersion: ${api}
kind: ClusterConfiguration
kubernetesVersion: v0.0.0
networking:
  ${networking}
`;
  const kubelet = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nmaxPodz: 110\n';
  const correct = cluster('podSubnet: 10.244.0.0/16');
  return [
    {
      files: { [INIT]: cluster('podSubnets: 10.244.0.0/16') },
      says: /unknown field "networking.podSubnets"/,
    },
    { files: { [INIT]: cluster('podSubnet: 10.244.0.0/33') }, says: /podSubnet: Invalid value/ },
    { files: { [INIT]: `${correct}---\n${kubelet}` }, says: /unknown field "maxPodz"/ },
    { files: { [INIT]: correct, [KUBELET]: kubelet }, says: /unknown field "maxPodz"/ },
  ];
}
