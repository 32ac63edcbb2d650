import type { AlternativeNames, ClusterPlan, MachinePlan, Role } from '../plan';
import type { AuthorityName } from './secrets-file';

/** A certificate that the cluster's authorities issue: the same on every machine that has it, but for its name. */
export interface CertificateRow {
  readonly authority: AuthorityName;
  /** `<machine>` is the machine's name. */
  readonly commonName: string;
  readonly organization?: (plan: Pick<ClusterPlan, 'release' | 'version'>) => string | undefined;
  readonly usage: Usage;
  readonly names?: (plan: ClusterPlan, machine: MachinePlan) => AlternativeNames;
  /** The roles whose machines may hold it. No machine without one of them ever gets it. */
  readonly holders: readonly Role[];
  /** Where it can be: as two files, both in one, or in a kubeconfig. */
  readonly files: readonly (CertificateFiles | KubeconfigFile | PairFile)[];
}

/** What it may be used for; `both` is for members of etcd, which call one another. */
export type Usage = 'both' | 'client' | 'server';

export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Which API server is called. `local` is that of the same machine: what runs beside it must not wait for a balancer.
 * `node` is that one on a control plane, and the endpoint elsewhere: a kubelet must not be newer than the API server
 * that it calls, and while control planes are upgraded one by one the others still are (kubernetes#127316).
 */
export type ApiServer = 'endpoint' | 'local' | 'node';

/** A file with the certificate and its key, as the kubelet's store has them. */
export interface PairFile {
  readonly pair: string;
}

/** A kubeconfig that the certificate and its key are embedded in. */
export interface KubeconfigFile {
  readonly kubeconfig: string;
  readonly server: ApiServer;
}
