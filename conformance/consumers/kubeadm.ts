import type { Consumer, Mistake } from '../consumer';
import { onDisk, type Subject } from '../subject';

/**
 * The real kubeadm, one for each version of its API: building one takes minutes, and fields and their rules belong to
 * the API version. It refuses to look at a cluster that is more than a minor away from itself, so it is told its own
 * version in place of the file's.
 */
const RELEASES = [
  // 1.25.8 itself cannot be built: the module proxy lacks k8s.io/kubelet v0.25.8.
  {
    api: 'kubeadm.k8s.io/v1beta3',
    version: 'v1.25.9',
    command: 'config migrate --new-config /dev/null --old-config',
  },
  { api: 'kubeadm.k8s.io/v1beta4', version: 'v1.36.3', command: 'config validate --config' },
] as const;

type Release = (typeof RELEASES)[number];

export const kubeadms: readonly Consumer[] = RELEASES.map((release) => ({
  name: 'kubeadm',
  reads: `${release.api}, KubeletConfiguration, KubeProxyConfiguration`,
  programs: [
    {
      name: `kubeadm-${release.version}`,
      module: 'k8s.io/kubernetes',
      version: release.version,
      package: 'k8s.io/kubernetes/cmd/kubeadm',
    },
  ],
  version: `kubeadm-${release.version} version --output=short`,
  check: checkWith(release),
  subjects: (bundle) => onDisk(bundle, /^\/etc\/kubernetes\/kubeadm\/[^/]+\.yaml$/).filter(isOf(release)),
  mistakes: mistakesOf(release),
}));

/** 1.25 and 1.26 only warn of unknown fields, so any word but `ok` is a refusal. */
function checkWith({ command, version }: Release): string {
  return `sed 's/^kubernetesVersion: .*/kubernetesVersion: ${version}/' "$1" > /tmp/configuration.yaml
said=$(kubeadm-${version} ${command} /tmp/configuration.yaml 2>&1) || { echo "$said"; exit 1; }
[ -z "$said" ] || [ "$said" = ok ] || { echo "$said"; exit 1; }`;
}

function isOf({ api }: Release): (subject: Subject) => boolean {
  return ({ bundle, file }) => bundle.content(file).includes(`apiVersion: ${api}`);
}

function mistakesOf({ api }: Release): Mistake[] {
  const path = 'machines/m1/rootfs/etc/kubernetes/kubeadm/init.yaml';
  const init = (networking: string, kubelet: string) => `apiVersion: ${api}
kind: InitConfiguration
localAPIEndpoint:
  advertiseAddress: 10.20.0.10
---
apiVersion: ${api}
kind: ClusterConfiguration
kubernetesVersion: v0.0.0
networking:
  ${networking}
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
${kubelet}
`;
  return [
    {
      files: { [path]: init('podSubnets: 10.244.0.0/16', 'maxPods: 110') },
      says: /unknown field "networking.podSubnets"/,
    },
    { files: { [path]: init('podSubnet: 10.244.0.0/33', 'maxPods: 110') }, says: /podSubnet: Invalid value/ },
    { files: { [path]: init('podSubnet: 10.244.0.0/16', 'maxPodz: 110') }, says: /unknown field "maxPodz"/ },
  ];
}
