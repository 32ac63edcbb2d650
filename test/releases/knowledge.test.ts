import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseVersion, releases, tagAt } from '../../lib/releases';
import { etcdKnowledgeOf, etcdMinors, knowledgeOf, knownMinors } from '../../lib/releases/knowledge';

const data = join(__dirname, '../../lib/releases/generated');

test('every minor has a file, and the oldest comes first', () => {
  expect(knownMinors).toEqual(Object.keys(releases));
  expect(etcdMinors).toEqual(['3.4', '3.5', '3.6', '3.7']);
  const files = [
    ...etcdMinors.map((minor) => `etcd-${minor}.json`),
    ...knownMinors.map((minor) => `v${minor}.json`),
  ];
  expect(readdirSync(data).sort()).toEqual(['minors.json', 'pods.json', ...files].sort());
});

test('all of it is less than 2 MB', () => {
  const sizes = readdirSync(data).map((file) => statSync(join(data, file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
});

test.each(knownMinors)('%s: the images written by hand are those that kubeadm names', (minor) => {
  const { version, images } = knowledgeOf(minor);
  const { coredns, etcd, pause } = releases[minor]?.images ?? { coredns: [], etcd: [], pause: '' };
  const { patch = 0 } = parseVersion(version) ?? {};
  expect({ coredns: tagAt(coredns, patch), etcd: tagAt(etcd, patch), pause }).toEqual(images);
});

// The answers are from the release notes of each minor.
test.each([
  ['kubelet', 'container-runtime', '1.25', '1.27'],
  ['kubelet', 'cloud-config', '1.25', '1.34'],
  ['kubelet', 'keep-terminated-pod-volumes', '1.25', '1.31'],
  ['kubelet', 'pod-infra-container-image', '1.25', '1.35'],
  ['kubelet', 'register-schedulable', '1.25', '1.34'],
  ['kube-apiserver', 'cloud-provider', '1.25', '1.33'],
  ['kube-apiserver', 'master-service-namespace', '1.25', '1.27'],
  ['kube-controller-manager', 'pod-eviction-timeout', '1.25', '1.27'],
  ['kube-scheduler', 'lock-object-name', '1.25', '1.28'],
] as const)('%s has --%s from %s until it leaves in %s', (component, flag, first, gone) => {
  const having = knownMinors.filter((minor) => flag in knowledgeOf(minor).flags[component]);
  expect(having).toEqual(knownMinors.filter((minor) => minor >= first && minor < gone));
});

test.each(knownMinors)('%s: flags are spelt with dashes, as programs print them', (minor) => {
  const names = Object.values(knowledgeOf(minor).flags).flatMap((flags) => Object.keys(flags));
  expect(names.filter((name) => name.includes('_'))).toEqual([]);
});

/** Everything that a minor has, by the place where it stands. */
function namesOf(minor: string): string[] {
  const { configs, flags, gates } = knowledgeOf(minor);
  return [configs, flags, gates].flatMap((part) =>
    Object.entries(part).flatMap(([owner, inner]) =>
      Object.entries(inner as object).flatMap(([name, facts]) =>
        part === configs ? Object.keys(facts).map((field) => `${name} ${field}`) : [`${owner} ${name}`],
      ),
    ),
  );
}

test('what left did not come back', () => {
  const all = knownMinors.map((minor) => new Set(namesOf(minor)));
  const names = new Set(all.flatMap((having) => [...having]));
  const returned = [...names].filter((name) =>
    /#-+#/.test(all.map((having) => (having.has(name) ? '#' : '-')).join('')),
  );
  // A mitigation of CVE-2023-44487 that came to all minors by later patches than those of 1.25 and 1.27 that were asked.
  expect(returned.filter((name) => !name.endsWith(' UnauthenticatedHTTP2DOSMitigation'))).toEqual([]);
});

test('fields have their types and defaults', () => {
  const { KubeletConfiguration: fields } = knowledgeOf('1.36').configs['kubelet.config.k8s.io/v1beta1'] ?? {};
  expect(fields).toMatchObject({
    'authentication.anonymous.enabled': { type: 'boolean', default: 'false' },
    evictionHard: { type: 'map of string' },
    failCgroupV1: { type: 'boolean', default: 'true' },
    maxPods: { type: 'int32', default: '110' },
    'registerWithTaints[].effect': { type: 'string', default: '' },
    streamingConnectionIdleTimeout: { type: 'duration', default: '"4h0m0s"' },
    systemReserved: { type: 'map of string' },
  });
});

// Until 1.31 it reads v1beta4 with --allow-experimental-api only.
test('kubeadm knows v1beta3 until 1.36, and v1beta4 since 1.28', () => {
  const reading = (apiVersion: string) =>
    knownMinors.filter((minor) => apiVersion in knowledgeOf(minor).configs);
  expect(reading('kubeadm.k8s.io/v1beta3')).toEqual(knownMinors.filter((minor) => minor < '1.37'));
  expect(reading('kubeadm.k8s.io/v1beta4')).toEqual(knownMinors.filter((minor) => minor >= '1.28'));
});

test('gates have their stage, and components that lack one lack it here', () => {
  const { gates } = knowledgeOf('1.36');
  expect(gates.kubelet.NodeSwap).toEqual({ stage: 'GA', default: true, locked: true });
  expect(gates.kubelet.ControllerManagerReleaseLeaderElectionLockOnExit).toBeDefined();
  expect(gates['kube-scheduler'].ControllerManagerReleaseLeaderElectionLockOnExit).toBeUndefined();
  expect(gates.kubeadm).toMatchObject({ RootlessControlPlane: { stage: 'ALPHA', default: false } });
});

test('etcd 3.7 has none of the experimental flags, of which 3.6 warns', () => {
  const { flags, gates } = etcdKnowledgeOf('3.6');
  expect(flags['experimental-watch-progress-notify-interval']?.deprecated).toMatch(/decommissioned in v3\.7/);
  expect(gates.InitialCorruptCheck).toEqual({ stage: 'ALPHA', default: false, locked: false });
  const left = Object.keys(etcdKnowledgeOf('3.7').flags).filter((flag) => flag.startsWith('experimental-'));
  expect(left).toEqual([]);
});

test('etcd names the values of a flag that takes only some', () => {
  const { flags } = etcdKnowledgeOf('3.5');
  expect(flags['initial-cluster-state']).toMatchObject({ type: 'one of existing, new', default: 'new' });
});
