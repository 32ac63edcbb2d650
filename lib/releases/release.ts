import type { CalicoRelease } from './calico';

/**
 * What is known of one Kubernetes minor, as data. Components ask it for what it has; none of them compares
 * versions. Sources stand beside the values in each minor's file.
 */
export interface Release {
  /** `1.36`. */
  readonly minor: string;

  readonly images: {
    /** Tag of registry.k8s.io/coredns/coredns by patch release: the last row whose patch is not above it counts. */
    readonly coredns: readonly TagRow[];
    /** Tag of registry.k8s.io/etcd by patch release. */
    readonly etcd: readonly TagRow[];
    /** Tag of registry.k8s.io/pause. */
    readonly pause: string;
  };

  readonly kubeadm: {
    /** Group of the administrator's certificate. Since 1.29 it has its power from a ClusterRoleBinding alone. */
    readonly adminGroup: 'kubeadm:cluster-admins' | 'system:masters';
    readonly apiVersion: 'kubeadm.k8s.io/v1beta3' | 'kubeadm.k8s.io/v1beta4';
    /** Group of the certificates for etcd. etcd asks for none, so kubeadm writes none since 1.29. */
    readonly etcdClientGroup: 'system:masters' | undefined;
    /** v1beta3 writes extra arguments as a map, v1beta4 as a list of name and value. */
    readonly extraArgs: 'list' | 'map';
    /**
     * Group of the API server's certificate for kubelets. kubeadm narrowed it with 1.29; from some patches of May 2026
     * on there is none, and the certificate's name is bound to the role that it needs (kubernetes#138957).
     */
    readonly kubeletClientGroup: {
      readonly name: 'kubeadm:cluster-admins' | 'system:masters';
      readonly beforePatch?: number;
    };
    /** v1beta4 has a top-level `timeouts`; v1beta3 has two of them elsewhere. */
    readonly timeouts: 'scattered' | 'top-level';
  };

  /** How kubeadm of this minor writes static pods. */
  readonly staticPods: {
    /** `priority: 2000001000` is written beside the class (since 1.27). */
    readonly explicitPriority: boolean;
    /** Probes name their port and the container lists it (since 1.34). */
    readonly namedProbePorts: boolean;
    /** `all`: every argument sorted. `base`: overrides follow the sorted rest in the user's order (since 1.36). */
    readonly sortedArguments: 'all' | 'base';
    /** The controller manager mounts the flexvolume directory (until 1.35). */
    readonly flexVolumeMount: boolean;
    /** Directories with CA certificates that are mounted where the operating system has them. */
    readonly caDirectories: readonly string[];
    readonly probes: {
      readonly etcd: ProbePaths;
      readonly kubeApiserver: ProbePaths;
      readonly kubeControllerManager: ProbePaths;
      readonly kubeScheduler: ProbePaths;
    };
  };

  readonly etcd: {
    /** Flags that turn on the corruption check at start and watch progress every 5 s, as kubeadm writes them. */
    readonly integrityFlags: Readonly<Record<string, string>>;
  };

  readonly kubelet: {
    /** Flags that this minor's kubelet needs beside its configuration file; `<pause>` and `<socket>` are filled in. */
    readonly flags: Readonly<Record<string, string>>;
  };

  readonly coredns: {
    /** The cache does not keep the cluster's own names (since 1.32). */
    readonly cacheSkipsCluster: boolean;
    /** Probes have ports of their own name (since 1.34). */
    readonly namedProbePorts: boolean;
  };

  readonly kubeProxy: {
    /** Modes that this minor knows. */
    readonly modes: readonly ('iptables' | 'ipvs' | 'nftables')[];
    /** Modes that work but are on their way out. */
    readonly deprecatedModes: readonly ('iptables' | 'ipvs' | 'nftables')[];
  };

  readonly crio: {
    /** Package stream that goes with this minor: the same minor, or the oldest that still has a repository. */
    readonly stream: string;
    readonly signature: RepositorySignature;
  };

  /** The minor's own repository of packages. */
  readonly packages: { readonly signature: RepositorySignature };

  /** The newest Calico that is tested against this minor. */
  readonly calico: CalicoRelease;
}

/**
 * Version of the OpenPGP signature of a repository's index, which is made when it is published. openSUSE's build
 * service, which publishes both, wrote v3 until late 2025 (open-build-service#18807).
 */
export type RepositorySignature = 'unknown' | 'v3' | 'v4';

/** From this patch release on, this image tag. */
export interface TagRow {
  readonly fromPatch: number;
  readonly tag: string;
}

/** HTTP paths of a container's probes; a readiness probe only where kubeadm writes one. */
export interface ProbePaths {
  readonly liveness: string;
  readonly readiness: string | undefined;
  readonly startup: string;
}
