import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import { ownership } from './ownership';
import { ports } from './ports';
import type { Rule } from './rule';
import { secrets } from './secrets';

export type * from './rule';

/** Every rule over the whole cluster. */
export const rules: readonly Rule[] = [ownership, ports, secrets];

/** What the rules find in the finished cluster. */
export function checkModel(model: ClusterModel): Issue[] {
  return rules.flatMap((rule) => rule.check(model));
}
