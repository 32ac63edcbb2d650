import minors from './generated/minors.json';
import { unpackEtcd, unpackKubernetes } from './knowledge-file';

/** The programs of Kubernetes that run on machines. */
export type Component =
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kube-proxy'
  | 'kube-scheduler'
  | 'kubelet';

/** A flag, as the program's own flag set describes it. */
export interface FlagFacts {
  /** The flag set's word for it: `string`, `bool`, `duration`, `int32`, `stringSlice`, `mapStringBool` … */
  readonly type: string;
  /** As the flag set prints it: `true`, `[]`, `5m0s`. */
  readonly default: string;
  /** What the program says when it is given; empty for a flag that is not deprecated. */
  readonly deprecated: string;
}

/** A feature gate, as it is in the program when nobody sets it. */
export interface GateFacts {
  readonly stage: 'ALPHA' | 'BETA' | 'DEPRECATED' | 'GA';
  readonly default: boolean;
  /** The program refuses any other value than the default. */
  readonly locked: boolean;
}

/** A field of a configuration file. */
export interface FieldFacts {
  /**
   * `string`, `boolean`, `int32`, `int64`, `uint16`, `float64`, `duration`, `quantity`, `time`, `bytes`, `any`,
   * `object`, `list of …`, `map of …`.
   */
  readonly type: string;
  /** As JSON, after the program's own defaulting of an empty file; empty for a field without a default. */
  readonly default: string;
}

/**
 * Fields by path: `authentication.anonymous.enabled`; `[]` stands for each item of a list and `{}` for each value of
 * a map: `apiServer.extraArgs[].name`.
 */
export type Fields = Readonly<Record<string, FieldFacts>>;

/** Facts by the name of what they are about. */
export type ByName<Facts> = Readonly<Record<string, Facts>>;

/** What one minor of Kubernetes has, asked from its own code. */
export interface Knowledge {
  /** `1.36`. */
  readonly minor: string;
  /** The very release that was asked: `v1.36.4`. */
  readonly version: string;
  /** Tags of kubeadm's default images. */
  readonly images: { readonly coredns: string; readonly etcd: string; readonly pause: string };
  readonly flags: Readonly<Record<Component, ByName<FlagFacts>>>;
  readonly gates: Readonly<Record<Component | 'kubeadm', ByName<GateFacts>>>;
  /** By apiVersion, then kind: `kubelet.config.k8s.io/v1beta1`, `KubeletConfiguration`. */
  readonly configs: ByName<ByName<Fields>>;
}

/** What one minor of etcd has, asked from its own code. */
export interface EtcdKnowledge {
  /** `3.6`. */
  readonly minor: string;
  /** `v3.6.16`. */
  readonly version: string;
  readonly flags: ByName<FlagFacts>;
  /** None before 3.6. */
  readonly gates: ByName<GateFacts>;
}

/** The minors that knowledgeOf knows, the oldest first. */
export const knownMinors: readonly string[] = Object.keys(minors.kubernetes);

/** The minors that etcdKnowledgeOf knows, the oldest first. */
export const etcdMinors: readonly string[] = Object.keys(minors.etcd);

/** What is known of a minor, `1.36`. Its file is read when somebody first asks. */
export function knowledgeOf(minor: string): Knowledge {
  return remembered(`v${minor}`, unpackKubernetes);
}

/** What is known of a minor of etcd, `3.6`. */
export function etcdKnowledgeOf(minor: string): EtcdKnowledge {
  return remembered(`etcd-${minor}`, unpackEtcd);
}

const known = new Map<string, unknown>();

function remembered<File, Facts>(name: string, unpackFile: (file: File) => Facts): Facts {
  const found = known.get(name) ?? unpackFile(require(`./generated/${name}.json`) as File);
  known.set(name, found);
  return found as Facts;
}
