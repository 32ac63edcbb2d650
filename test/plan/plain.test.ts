import { formatIssue, planCluster } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compactWith } from '../clusters';

const endless: Record<string, unknown> = {};
endless.self = endless;

/** An own field of that name, which a literal cannot write. */
const proto = (value: unknown) => JSON.parse(`{ "__proto__": ${JSON.stringify(value)} }`);

const HOLD = 'which no file can hold; write a text, a number, a list or an object';

test.each<[object, string]>([
  [{ name: 5n }, `name: 5n is a bigint, ${HOLD}`],
  [{ sysctls: { 'vm.swappiness': 5n } }, `sysctls.vm.swappiness: 5n is a bigint, ${HOLD}`],
  [{ kubelet: { maxPods: () => 5 } }, `kubelet.maxPods: [Function: maxPods] is a function, ${HOLD}`],
  [{ kubelet: { maxPods: Symbol('a') } }, `kubelet.maxPods: Symbol(a) is a symbol, ${HOLD}`],
  [
    { kubelet: { clusterDNS: [new Date(0)] } },
    `kubelet.clusterDNS[0]: 1970-01-01T00:00:00.000Z is a Date, ${HOLD}`,
  ],
  [{ kubelet: { evictionHard: new Map() } }, `kubelet.evictionHard: Map(0) {} is a Map, ${HOLD}`],
  [
    { kubelet: { evictionHard: endless } },
    'kubelet.evictionHard.self: it holds itself, without an end; write a copy of what is meant',
  ],
  [{ os: endless }, 'os: <ref *1> { self: [Circular *1] } is not of type string; make it a string'],
  [
    { sysctls: { 'vm.swappiness': Number.NaN } },
    'sysctls.vm.swappiness: NaN is not a number that a file can hold; write a finite one',
  ],
  [
    { patches: [{ path: '/a', operations: [{ op: 'add', path: '/a', value: { b: Infinity } }] }] },
    'patches[0].operations[0].value.b: Infinity is not a number that a file can hold; write a finite one',
  ],
  ...['sysctls', 'kubelet', 'extensions'].map((field): [object, string] => [
    { [field]: proto(5) },
    `${field}.__proto__: no field, file or name can be called so; remove it`,
  ]),
  [
    { packages: Object.assign(['htop'], { constructor: 5 }) },
    'packages.constructor: no field, file or name can be called so; remove it',
  ],
  [
    { flags: { kubelet: proto('5') } },
    'flags.kubelet.__proto__: no field, file or name can be called so; remove it',
  ],
])('%p is told with its place', (fields, line) => {
  const { plan, issues } = planCluster(compactWith(fields as Partial<ClusterSpec>));
  expect(issues.map(formatIssue)).toContain(line);
  expect(plan).toBeUndefined();
});

test('what is undefined is not set, and what is there twice is no circle', () => {
  const shared = { 'memory.available': '100Mi' };
  const kubelet = { maxPods: undefined, evictionHard: shared, evictionSoft: shared };
  expect(Object.keys(planCluster(compactWith({ kubelet })).plan?.pools[0]?.settings.kubelet ?? {})).toEqual([
    'evictionHard',
    'evictionSoft',
  ]);
});
