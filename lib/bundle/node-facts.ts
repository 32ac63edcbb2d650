import { nodeLabels } from '../components/kubelet/kubelet-labels';
import { nameRows } from '../formats/name-rows';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';

/** What a node has from its first registration on: its name, and by key the labels and taints, each with who has it. */
export function nodeFacts({ nodes, pools }: ClusterPlan): Readonly<Record<string, string>> {
  const byId = new Map(pools.map((pool) => [pool.id, pool]));
  const told = new Map<string, Map<string, string[]>>();
  for (const node of nodes) {
    for (const [fact, value] of factsOfNode(byId.get(node.pool) as PoolPlan, node)) {
      const values = told.get(fact) ?? new Map<string, string[]>();
      const names = values.get(value) ?? [];
      names.push(node.name);
      told.set(fact, values.set(value, names));
    }
  }
  const facts = [...told]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fact, values]) => [fact, textOf(values)]);
  return { nodes: nameRows(nodes.map(({ name }) => name)), ...Object.fromEntries(facts) };
}

function factsOfNode(pool: PoolPlan, node: MachinePlan): (readonly [fact: string, value: string])[] {
  return [
    ...nodeLabels(pool, node).map(([key, value]) => [`nodes.labels.${key}`, value] as const),
    ...pool.taints.map(({ effect, key, value }) => [`nodes.taints.${key}:${effect}`, value] as const),
  ];
}

/** `rack1=worker[1-20], rack2=worker[21-40]`: it grows by the rows, not by the nodes. */
function textOf(values: ReadonlyMap<string, readonly string[]>): string {
  return [...values].map(([value, names]) => `${value}=${nameRows(names)}`).join(', ');
}
