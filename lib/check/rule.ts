import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';

/** Something that must hold between the files of all machines, whatever the plan meant. */
export interface Rule {
  /** The noun that it is about, as its file is called. */
  readonly name: string;
  /** What breaks, and how one notices, where the rule does not hold: a sentence. */
  readonly protects: string;
  /** Public threads where people met it, such as `kubernetes/kubeadm#1447`. */
  readonly seen: readonly string[];
  /** Whether data or keys are lost where it does not hold: the report says so where it is overruled. @default false */
  readonly guardsData?: true;
  readonly check: (model: ClusterModel) => readonly Issue[];
}
