import { toldOf, toldOfFlag } from './told';

const PATH = '/etc/kubernetes/pki/authentication.yaml';

function toldOfAnonymous(lines: string) {
  const content = `apiVersion: apiserver.config.k8s.io/v1\nkind: AuthenticationConfiguration\nanonymous:\n${lines}`;
  const told = toldOf({
    files: [{ path: PATH, content }],
    flags: { 'kube-apiserver': { 'authentication-config': PATH } },
  });
  return told.filter((each) => each.includes('401'));
}

test.each([undefined, 'external', 'none'] as const)('without anonymous requests, balancer %s', (balancer) => {
  const endpoint = { address: '10.20.0.9', ...(balancer ? { balancer } : {}) };
  const told = toldOf({ endpoint, flags: { 'kube-apiserver': { 'anonymous-auth': 'false' } } });
  expect(told).toContainEqual(
    expect.stringMatching(
      /^flags\.kube-apiserver\.anonymous-auth: .*--anonymous-auth=false answers 401 to the probes/,
    ),
  );
});

test('an AuthenticationConfiguration that has none, or not for what is asked', () => {
  expect(toldOfAnonymous('  enabled: false\n')).toHaveLength(1);
  expect(toldOfAnonymous('  enabled: true\n  conditions: [{ path: /readyz }]\n')).toEqual([
    expect.stringContaining('conditions do not have /livez'),
  ]);
});

test('takes conditions for what is asked, and the flag as it is by default', () => {
  expect(toldOfAnonymous('  enabled: true\n  conditions: [{ path: /livez }, { path: /readyz }]\n')).toEqual(
    [],
  );
  expect(toldOfFlag('kube-apiserver', { 'anonymous-auth': 'true' })).toEqual([]);
});
