import { toldOf, toldOfFlag } from './told';

const ALONE = 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384';

test.each([
  ['etcd', 'cipher-suites'],
  ['kube-apiserver', 'tls-cipher-suites'],
  ['kube-scheduler', 'tls-cipher-suites'],
])('%s --%s without one for HTTP/2', (program, flag) => {
  expect(toldOfFlag(program, { [flag]: ALONE })).toEqual([
    expect.stringContaining(
      `flags.${program}.${flag}: --${flag}=${ALONE} has no suite for HTTP/2, and ${program} exits`,
    ),
  ]);
  expect(toldOfFlag(program, { [flag]: `${ALONE},TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256` })).toEqual([]);
});

test('with TLS 1.3 alone the list is not asked', () => {
  const flags = { 'tls-cipher-suites': ALONE, 'tls-min-version': 'VersionTLS13' };
  expect(toldOfFlag('kube-apiserver', flags)).toEqual([]);
});

test('the kubelet’s field, and a name that no program knows', () => {
  expect(toldOf({ kubelet: { tlsCipherSuites: [ALONE] } })).toContainEqual(
    expect.stringContaining('kubelet.tlsCipherSuites: /var/lib/kubelet/config.yaml: tlsCipherSuites'),
  );
  expect(
    toldOfFlag('kube-apiserver', { 'tls-cipher-suites': 'ECDHE-RSA-AES128-GCM-SHA256' }).join(),
  ).toContain('does not know ECDHE-RSA-AES128-GCM-SHA256');
  expect(toldOf({ kubelet: { tlsCipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'] } }).join()).toContain(
    'does not know',
  );
});
