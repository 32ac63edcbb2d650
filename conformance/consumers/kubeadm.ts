import type { Bundle } from '../bundle';
import type { Consumer, Mistake } from '../consumer';
import { onDisk, type Subject } from '../subject';
import { kubernetesProgram, NEWEST } from './kubernetes';

/**
 * The real kubeadm, one for each version of its API: building one takes minutes, and fields and their rules belong to
 * the API version. It refuses to look at a cluster that is more than a minor away from itself, so it is told its own
 * version in place of the file's.
 */
const RELEASES = [
  // 1.25.8 itself cannot be built: the module proxy lacks k8s.io/kubelet v0.25.8. This minor has no `validate` yet.
  {
    api: 'kubeadm.k8s.io/v1beta3',
    version: 'v1.25.9',
    command: 'config migrate --new-config /dev/null --old-config',
  },
  { api: 'kubeadm.k8s.io/v1beta4', version: NEWEST, command: 'config validate --config' },
] as const;

const INIT = 'machines/m1/rootfs/etc/kubernetes/kubeadm/init.yaml';
const KUBELET = 'machines/m1/rootfs/var/lib/kubelet/config.yaml';

type Release = (typeof RELEASES)[number];

export const NEWEST_KUBEADM = kubernetesProgram('kubeadm', NEWEST);

export const kubeadms: readonly Consumer[] = RELEASES.map((release) => ({
  name: 'kubeadm',
  reads: `${release.api}, KubeletConfiguration`,
  programs: [kubernetesProgram('kubeadm', release.version)],
  version: `kubeadm-${release.version} version --output=short`,
  check: checkWith(release),
  subjects: (bundle) => (kubeadmFiles(bundle).some(isOf(release)) ? allFiles(bundle) : []),
  mistakes: mistakesOf(release),
}));

function kubeadmFiles(bundle: Bundle): Subject[] {
  return onDisk(bundle, /^\/etc\/kubernetes\/kubeadm\/[^/]+\.yaml$/);
}

function allFiles(bundle: Bundle): Subject[] {
  return [...kubeadmFiles(bundle), ...onDisk(bundle, /^\/var\/lib\/kubelet\/[^/]+\.yaml$/)];
}

function isOf({ api }: Release): (subject: Subject) => boolean {
  return ({ bundle, file }) => bundle.content(file).includes(`apiVersion: ${api}`);
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
