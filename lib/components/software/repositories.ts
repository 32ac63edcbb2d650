import type { ClusterPlan } from '../../plan';
import { newest, type RepositorySignature } from '../../releases';

/** A package repository; `deb/` and `rpm/` lie below its URL. */
export interface Repository {
  readonly name: 'cri-o' | 'kubernetes';
  readonly title: string;
  /** Without a trailing slash. The colons belong to the path. */
  readonly url: string;
  /** The repository whose copy of the signing key is taken, likewise. */
  readonly key: string;
  readonly host: string;
  readonly signature: RepositorySignature;
}

const CRIO = 'https://download.opensuse.org/repositories/isv:/cri-o:/stable:/v';
const KUBERNETES = 'https://pkgs.k8s.io/core:/stable:/v';

/** The repositories of this cluster's Kubernetes minor and of the CRI-O stream that goes with it. */
export function repositories({ release }: ClusterPlan): readonly Repository[] {
  return [
    {
      name: 'cri-o',
      title: 'CRI-O',
      url: `${CRIO}${release.crio.stream}`,
      key: `${CRIO}${release.crio.stream}`,
      host: 'download.opensuse.org',
      signature: release.crio.signature,
    },
    {
      name: 'kubernetes',
      title: 'Kubernetes',
      url: `${KUBERNETES}${release.minor}`,
      // One key signs all minors, and is prolonged now and then: who is out of support keeps the copy that has expired
      // (kubernetes/release#3818).
      key: `${KUBERNETES}${newest.minor}`,
      host: 'pkgs.k8s.io',
      signature: release.packages.signature,
    },
  ];
}
