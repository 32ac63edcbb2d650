/** A release of Calico, and what is applied to have its operator. */
export interface CalicoRelease {
  readonly version: string;

  /** The operator's image, as the manifest names it. */
  readonly operator: string;

  /** Where that operator takes Calico's own images from, which no manifest names. */
  readonly registry: 'docker.io' | 'quay.io';

  /** Files in projectcalico/calico's `manifests/` at that version, in the order in which they are applied. */
  readonly manifests: readonly string[];
}

/** What the operator runs for an Installation and an APIServer (tigera/operator, pkg/components/calico.go). */
const IMAGES = [
  'apiserver',
  'cni',
  'csi',
  'kube-controllers',
  'node',
  'node-driver-registrar',
  'pod2daemon-flexvol',
  'typha',
] as const;

/** Calico's own images at a release. */
export function calicoImages({ registry, version }: CalicoRelease): string[] {
  return IMAGES.map((name) => `${registry}/calico/${name}:${version}`);
}

// Images and files were read at the tags of projectcalico/calico, registries at those of tigera/operator. Until 3.29 the definitions of the operator's own
// kinds are part of tigera-operator.yaml; since 3.32 operator-crds.yaml is only a copy for the old name's sake.

/** Tested against Kubernetes 1.24 to 1.27. */
export const calico3_26: CalicoRelease = {
  version: 'v3.26.5',
  operator: 'quay.io/tigera/operator:v1.30.11',
  registry: 'docker.io',
  manifests: ['tigera-operator.yaml'],
};

/** Tested against Kubernetes 1.27 to 1.30. */
export const calico3_28: CalicoRelease = {
  version: 'v3.28.5',
  operator: 'quay.io/tigera/operator:v1.34.13',
  registry: 'docker.io',
  manifests: ['tigera-operator.yaml'],
};

/** Tested against Kubernetes 1.29 to 1.32. The first with an nftables dataplane. */
export const calico3_29: CalicoRelease = {
  version: 'v3.29.7',
  operator: 'quay.io/tigera/operator:v1.36.16',
  registry: 'docker.io',
  manifests: ['tigera-operator.yaml'],
};

/** Tested against Kubernetes 1.32 to 1.35. */
export const calico3_31: CalicoRelease = {
  version: 'v3.31.7',
  operator: 'quay.io/tigera/operator:v1.40.15',
  registry: 'quay.io',
  manifests: ['operator-crds.yaml', 'tigera-operator.yaml'],
};

/** Tested against Kubernetes 1.34 to 1.36. */
export const calico3_32: CalicoRelease = {
  version: 'v3.32.1',
  operator: 'quay.io/tigera/operator:v1.42.3',
  registry: 'quay.io',
  manifests: ['v1_crd_projectcalico_org.yaml', 'tigera-operator.yaml'],
};
