import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';

/** Something that must hold between the files of all machines, whatever the plan meant. */
export interface Rule {
  readonly name: string;
  readonly check: (model: ClusterModel) => readonly Issue[];
}
