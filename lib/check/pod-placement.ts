import { nodeLabels } from '../components/kubelet/kubelet-labels';
import type { MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { quantityOf } from '../releases/quantity';
import { doubtfulIn, wrongIn } from './issues';
import { containersOf } from './pods/containers-of';
import { shortly } from './pods/fault';
import { type Manifest, onManifests } from './read/manifests';
import { listAt, tableAt, tablesAt } from './read/value';
import type { Rule } from './rule';

/** A static pod fits on the machine that it is written for. */
export const podPlacement: Rule = {
  name: 'pod-placement',
  protects:
    'The kubelet refuses a static pod that selects other nodes, or asks for more than its own has, and no scheduler looks for a better one.',
  seen: ['kubernetes/kubernetes#35521', 'kubernetes/kubernetes#52902'],
  check: ({ pools }) =>
    pools.flatMap((pool) =>
      onManifests(pool, (machine, manifest) => [
        ...selected(machine, manifest),
        ...fitting(machine, manifest),
      ]),
    ),
};

/** Labels that each node has, by what nobody here knows: only that they are there. */
const ANY = ['beta.kubernetes.io/arch', 'kubernetes.io/arch', 'node.kubernetes.io/instance-type'];

/** Where nobody says it, the API may have put a label later, but for what a kubelet reads at its start. */
function selected(machine: MachineModel, { file, pod }: Manifest): Issue[] {
  const { plan, pool } = machine;
  const labels = new Map<string, string>([
    ['beta.kubernetes.io/os', 'linux'],
    ['kubernetes.io/hostname', plan.name.toLowerCase()],
    ['kubernetes.io/os', 'linux'],
    ...nodeLabels(pool.plan, plan),
  ]);
  const wanted = Object.entries(tableAt(pod, '/spec/nodeSelector')).map(([key, value]) => ({
    at: '/spec/nodeSelector',
    key,
    operator: 'In',
    values: [value],
  }));
  return [...wanted, ...required(pod)]
    .filter(({ key }) => !ANY.includes(key))
    .filter(({ key, operator, values }) => !matches(labels.get(key), operator, values))
    .map(({ at, key, values }) => {
      const has = labels.has(key) ? `${key}=${labels.get(key)}` : `no label ${key}`;
      const message = `${at} asks for ${key} ${values.map(String).join(' or ')}, and the node has ${has}: its kubelet refuses the pod`;
      const mend = 'remove it: a static pod runs where its file is';
      return labels.has(key)
        ? wrongIn(machine, file, message, mend)
        : doubtfulIn(machine, file, message, mend);
    });
}

interface Wanted {
  readonly at: string;
  readonly key: string;
  readonly operator: string;
  readonly values: readonly unknown[];
}

/** Of several terms one is enough. */
function required(pod: object): Wanted[] {
  const at = '/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution';
  const terms = tablesAt(pod, `${at}/nodeSelectorTerms`);
  if (terms.length !== 1) return [];
  return tablesAt(terms[0], '/matchExpressions').map((each) => ({
    at,
    key: String(each.key),
    operator: String(each.operator),
    values: listAt(each, '/values'),
  }));
}

function matches(has: string | undefined, operator: string, values: readonly unknown[]): boolean {
  if (operator === 'In') return has !== undefined && values.includes(has);
  if (operator === 'Exists') return has !== undefined;
  if (operator === 'NotIn') return has === undefined || !values.includes(has);
  if (operator === 'DoesNotExist') return has === undefined;
  return true;
}

const GIB = 2 ** 30;

/** What all containers ask for together: where only a limit stands, as much. */
function fitting(machine: MachineModel, { file, pod }: Manifest): Issue[] {
  const { hardware, hardwareSaid } = machine.pool.plan;
  if (!hardwareSaid) return [];
  const rows: readonly (readonly [name: string, has: number | undefined, unit: string])[] = [
    ['cpu', hardware.cpus, 'CPUs'],
    ['memory', hardware.memoryGiB === undefined ? undefined : hardware.memoryGiB * GIB, 'GiB'],
  ];
  return rows.flatMap(([name, has, unit]) => {
    const asked = containersOf(tableAt(pod, '/spec'), '/spec')
      .filter(([, at]) => at.includes('/containers/'))
      .map(([container]) => tableAt(container, '/resources'))
      .map((each) => tableAt(each, '/requests')[name] ?? tableAt(each, '/limits')[name]);
    const sum = asked.reduce<number>((all, each) => all + (quantityOf(String(each ?? 0)) ?? 0), 0);
    if (has === undefined || sum <= has) return [];
    const shown = unit === 'GiB' ? has / GIB : has;
    const message = `it asks for ${asked
      .filter((each) => each !== undefined)
      .map(shortly)
      .join(' and ')} of ${name}, and the machine has ${shown} ${unit}: its kubelet refuses the pod`;
    return [wrongIn(machine, file, message, 'ask for less')];
  });
}
