import type { PodTypes } from '../../lib/releases/pod-types';
import type { Chance } from '../chance';

const TEXTS = [
  '',
  'a',
  'a-1',
  'A',
  'a_b',
  'a.b',
  '-a',
  'a/b',
  '/a',
  '../a',
  'a/../b',
  '..a',
  ' a ',
  'x'.repeat(64),
  'x'.repeat(254),
  '10.0.0.1',
  '::1',
  '1',
  'Always',
  'linux',
  '8080',
  'example.com/a',
  '9a',
  'a=b',
  'x'.repeat(16),
];
const WHOLES = [0, 1, -1, 2, 3, 10, 100, 101, 511, 512, 600, 65535, 65536, 2 ** 31 - 1];
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  any: [{}],
  bool: [true, false],
  bytes: ['YQ=='],
  int32: [...WHOLES, 2 ** 31, -(2 ** 31)],
  int64: [...WHOLES, 2 ** 31, 2 ** 40],
  'int or string': [...WHOLES, 'a', 'http', 'A', '', 'a--b', '80', 'x'.repeat(16)],
  quantity: ['1', 1, 0, '0', '-1', '1Gi', '100m', '1Mi', '1e3', '0.5', '1GiB', 'x', '2Mi', ''],
  string: TEXTS,
  time: ['2026-01-31T12:00:00Z', null],
};

/** What is good in a field, so that not everything is refused for its first value. */
const GOOD: Readonly<Record<string, readonly unknown[]>> = {
  apiVersion: ['v1'],
  claimName: ['a'],
  command: [['a'], []],
  containerPort: [80, 8080],
  devicePath: ['/dev/a'],
  effect: ['NoExecute', 'NoSchedule', ''],
  fieldPath: [
    'metadata.name',
    'status.podIP',
    'spec.nodeName',
    "metadata.labels['a']",
    'metadata.labels',
    'status.hostIPs',
  ],
  hostPort: [80, 8080, 0],
  httpGet: [{ port: 80 }, { port: 'http', path: '/a', scheme: 'HTTPS' }],
  image: ['a/b:1', 'a'],
  ip: ['10.0.0.1', '010.0.0.1', '::1', 'a'],
  key: ['a', 'example.com/a'],
  mountPath: ['/a', '/b', 'a', '/a:b'],
  name: ['a', 'b', 'data', 'etcd-data'],
  path: ['/a', 'a', 'a/b'],
  port: [80, 'http'],
  resource: ['limits.cpu', 'requests.memory', 'cpu', 'limits.hugepages-2Mi'],
  secretName: ['a'],
  weight: [1, 100, 50],
};

/** Keys of objects that are no types. */
const KEYS: readonly string[] = [
  'cpu',
  'memory',
  'a',
  'example.com/a',
  'hugepages-2Mi',
  'ephemeral-storage',
  'kubernetes.io/a',
  'A b',
  'requests.example.com/a',
  'storage',
  'pods',
];

/** A value of a type: for the most part a good one, with more fields the higher it stands. */
export function sample(types: PodTypes, starred: string, field: string, chance: Chance, depth = 0): unknown {
  const word = starred.replace(/^\*/, '');
  if (GOOD[field] && chance.below(4) > 0 && fits(word, GOOD[field]))
    return structuredClone(chance.one(GOOD[field]));
  if (word.startsWith('list of ')) {
    const count = chance.one([1, 1, 2, 0]);
    const inner = word.slice('list of '.length);
    return Array.from({ length: count }, () => sample(types, inner, field, chance, depth + 1));
  }
  if (word.startsWith('map of ')) {
    const inner = word.slice('map of '.length);
    const keys = Array.from({ length: chance.below(3) }, () => chance.one(KEYS));
    return Object.fromEntries(keys.map((key) => [key, sample(types, inner, '', chance, depth + 1)]));
  }
  const values = types.enums[word];
  if (values)
    return chance.below(8) ? chance.one(values) : chance.one(['', 'Wrong', String(values[0]).toLowerCase()]);
  const fields = types.types[word];
  if (!fields) return chance.one(SCALARS[word] ?? [null]);
  return sampleObject(types, fields, chance, depth);
}

function fits(word: string, good: readonly unknown[]): boolean {
  const [first] = good;
  if (Array.isArray(first)) return word.startsWith('list of ');
  if (typeof first === 'number') return word.startsWith('int');
  return (
    typeof first === 'string' &&
    !word.startsWith('list of ') &&
    !word.startsWith('map of ') &&
    /string|^[A-Z]/.test(word)
  );
}

/** Volumes of clouds and storage systems, which no machine here has, and what the API alone writes. */
export const STRANGE =
  /^(aws|azure|ceph|cinder|csi|flex|flocker|gce|gitRepo|gluster|iscsi|photon|portworx|quobyte|rbd|scaleIO|storageos|vsphere|fc$|ephemeral$|ephemeralContainers|windowsOptions|managedFields|ownerReferences|deletion|creationTimestamp|status|clusterTrustBundle|podCertificate|evictionResponders|workloadRef|schedulingGroup|selfLink|resourceVersion)/;

/** Fields that most objects of a type need to be good. */
const NEEDED = [
  'name',
  'image',
  'containerPort',
  'mountPath',
  'key',
  'operator',
  'path',
  'type',
  'port',
  'topologyKey',
  'maxSkew',
  'whenUnsatisfiable',
  'weight',
  'claimName',
  'secretName',
  'resourceName',
  'restartPolicy',
  'fieldPath',
  'resource',
  'devicePath',
  'conditionType',
  'ip',
  'command',
  'server',
  'podAffinityTerm',
  'preference',
  'nodeSelectorTerms',
  'values',
  'matchExpressions',
];

function sampleObject(
  types: PodTypes,
  fields: Readonly<Record<string, string>>,
  chance: Chance,
  depth: number,
): object {
  const names = Object.keys(fields).filter((name) => !STRANGE.test(name));
  const needed = names.filter((name) => NEEDED.includes(name) && chance.below(8) > 0);
  const more = Array.from({ length: depth > 4 ? 0 : chance.below(3) }, () => chance.one(names));
  const all = [...new Set([...needed, ...more])];
  return Object.fromEntries(
    all.map((name) => [name, sample(types, fields[name] as string, name, chance, depth + 1)]),
  );
}
