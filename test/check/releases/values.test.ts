import { compile } from '../../../lib/check/compile';
import { formatIssue } from '../../../lib/plan';
import type { ClusterSpec, FlagsSpec } from '../../../lib/spec';
import { small } from './small';

function linesOf(kubernetes: string, fields: Partial<ClusterSpec>): string[] {
  return compile(small(kubernetes, fields)).issues.map(formatIssue);
}

/** What `Validate` of the programs' options, and etcd's, refuse. */
test.each<[string, keyof FlagsSpec, string, string, string]>([
  ['v1.36.3', 'etcd', 'heartbeat-interval', '0', 'etcd 3.6 takes nothing below 1; write 1 or more'],
  [
    'v1.36.3',
    'kube-apiserver',
    'disable-admission-plugins',
    'PersistentVolumeLabel',
    'kube-apiserver 1.36 does not know PersistentVolumeLabel; use one of ',
  ],
  ['v1.31.4', 'kubelet', 'cloud-provider', 'aws', 'kubelet 1.31 does not know aws; use one of external'],
  [
    'v1.36.3',
    'kube-apiserver',
    'request-timeout',
    '-5s',
    'kube-apiserver 1.36 takes nothing below 0s; write 0s or more',
  ],
  [
    'v1.36.3',
    'kube-controller-manager',
    'concurrent-service-endpoint-syncs',
    '51',
    'kube-controller-manager 1.36 takes nothing above 50; write 50 or less',
  ],
  [
    'v1.36.3',
    'kube-scheduler',
    'leader-elect-retry-period',
    '0s',
    'kube-scheduler 1.36 takes more than 0s only; write more than 0s',
  ],
])('%s: %s --%s=%s', (kubernetes, program, flag, value, said) => {
  const lines = linesOf(kubernetes, { flags: { [program]: { [flag]: value } } });
  const start = `flags.${program}.${flag}: --${flag}=${value}: ${said}`;
  expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
});

test.each<[keyof FlagsSpec, string, string, string]>([
  ['kube-apiserver', 'feature-gates', 'AllBeta=maybe', 'mapStringBool; write Name=true,Name=false'],
  ['kube-controller-manager', 'concurrent-gc-syncs', '3000000000', 'int32; write a whole number up to'],
  ['kubelet', 'v', 'loud', 'Level; write a whole number'],
])('%s --%s=%s is of no such type', (program, flag, value, said) => {
  const lines = linesOf('v1.36.3', { flags: { [program]: { [flag]: value } } });
  expect(lines.join('\n')).toContain(`flags.${program}.${flag}: --${flag}=${value} is no ${said}`);
});

/** What ValidateKubeletConfiguration refuses, and what its command does when it starts. */
test.each<[string, string, unknown, string]>([
  ['v1.36.3', 'containerLogMaxSize', 'many', '"many": KubeletConfiguration of 1.36 reads it as a quantity'],
  ['v1.36.3', 'cpuManagerPolicy', 'fixed', '"fixed": KubeletConfiguration of 1.36 does not know fixed'],
  [
    'v1.31.4',
    'enforceNodeAllocatable',
    ['kube-reserved-compressible'],
    '"kube-reserved-compressible": KubeletConfiguration of 1.31 does not know',
  ],
  [
    'v1.36.3',
    'evictionHard',
    { 'memory.availble': '1Gi' },
    'KubeletConfiguration of 1.36 does not know memory.availble; did you mean memory.available?',
  ],
  [
    'v1.36.3',
    'evictionSoft',
    { 'memory.available': '120%' },
    '"120%": KubeletConfiguration of 1.36 reads it as a threshold',
  ],
  [
    'v1.36.3',
    'imageGCHighThresholdPercent',
    101,
    '101: KubeletConfiguration of 1.36 takes nothing above 100; write 100 or less',
  ],
  ['v1.36.3', 'kubeAPIBurst', 2 ** 31, '2147483648 is no int32; write a whole number up to 2147483647'],
  [
    'v1.36.3',
    'memorySwap',
    { swapBehavior: 'UnlimitedSwap' },
    '"UnlimitedSwap": KubeletConfiguration of 1.36 does not know UnlimitedSwap',
  ],
  ['v1.36.3', 'systemReserved', { cpus: '1' }, 'does not know cpus; did you mean cpu?'],
])('%s: %s: %j', (kubernetes, field, value, said) => {
  const lines = linesOf(kubernetes, { kubelet: { [field]: value } });
  expect(lines.filter((line) => line.startsWith(`kubelet.${field}`)).join('\n')).toContain(said);
});

const ISSUERS = { 'service-account-issuer': ['https://new.example.com', 'https://old.example.com'] };

describe('a flag with several values', () => {
  const server = (flags: FlagsSpec['kube-apiserver'], more: Partial<ClusterSpec> = {}) =>
    linesOf('v1.30.14', { flags: { 'kube-apiserver': flags }, ...more }).filter((line) =>
      /^flags/.test(line),
    );

  test('is taken where the program joins them', () => {
    expect(
      server({
        ...ISSUERS,
        'tls-sni-cert-key': ['/etc/kubernetes/pki/apiserver.crt,/etc/kubernetes/pki/apiserver.key'],
      }),
    ).toEqual([]);
  });

  test('is refused where the last one counts alone', () => {
    expect(server({ 'request-timeout': ['1m', '2m'] })).toEqual([
      'flags.kube-apiserver.request-timeout: --request-timeout is given several times, and kube-apiserver takes the last alone: 2m; keep that one',
    ]);
  });

  test('is refused where kubeadm holds one', () => {
    expect(server(ISSUERS, { bootstrap: 'kubeadm' })).toContainEqual(
      expect.stringMatching(/service-account-issuer has 2 values, and kubeadm.k8s.io\/v1beta3 holds one/),
    );
  });

  test('is refused where it has none', () => {
    expect(server({ 'service-account-issuer': [] })).toContainEqual(
      expect.stringMatching(/has an empty list/),
    );
  });
});

test('what is taken is not refused', () => {
  const lines = linesOf('v1.29.15', {
    flags: {
      'kube-apiserver': {
        'disable-admission-plugins': 'DefaultStorageClass,PersistentVolumeLabel',
        'feature-gates': 'AllBeta=false',
        'request-timeout': '1m30s',
      },
    },
    kubelet: {
      evictionHard: { 'containerfs.available': '10%', 'memory.available': '100Mi' },
      imageMaximumGCAge: '0s',
      logging: { flushFrequency: '5s', format: 'json' },
      nodeLeaseDurationSeconds: 0,
      systemReserved: { cpu: '500m', memory: '1Gi' },
    },
  });
  expect(lines.filter((line) => /^(flags|kubelet)\./.test(line))).toEqual([]);
});

test.each([
  ['audit.log', /--audit-log-path=audit\.log is no absolute path, .*; begin audit\.log with a slash$/],
  ['./audit.log', /is no absolute path/],
])('a path without its folder is refused: %s', (path, told) => {
  const lines = linesOf('v1.36.3', { flags: { 'kube-apiserver': { 'audit-log-path': path } } });
  expect(lines).toContainEqual(expect.stringMatching(told));
});

test('standard output is no path', () => {
  const lines = linesOf('v1.36.3', { flags: { 'kube-apiserver': { 'audit-log-path': '-' } } });
  expect(lines.join('\n')).not.toMatch(/no absolute path/);
});
