import type { ClusterPlan } from '../../plan';

/** A package repository; `deb/` and `rpm/` lie below its URL. */
export interface Repository {
  readonly name: 'cri-o' | 'kubernetes';
  readonly title: string;
  /** Without a trailing slash. The colons belong to the path. */
  readonly url: string;
  readonly host: string;
}

/** The repositories of this cluster's Kubernetes minor and of the CRI-O stream that goes with it. */
export function repositories({ release }: ClusterPlan): readonly Repository[] {
  return [
    {
      name: 'cri-o',
      title: 'CRI-O',
      url: `https://download.opensuse.org/repositories/isv:/cri-o:/stable:/v${release.crio.stream}`,
      host: 'download.opensuse.org',
    },
    {
      name: 'kubernetes',
      title: 'Kubernetes',
      url: `https://pkgs.k8s.io/core:/stable:/v${release.minor}`,
      host: 'pkgs.k8s.io',
    },
  ];
}
