import { kubeApiserver } from '../../../lib/components/control-plane/kube-apiserver';
import { kubeControllerManager } from '../../../lib/components/control-plane/kube-controller-manager';
import { containerOf, podOf, releaseOf } from '../manifest';
import { issuesOf, pathsOf } from '../on-disk';

const plan = releaseOf('v1.36.3', { pkiLayout: 'srv-kubernetes' });

test('the API server finds its certificate, its clients’ CA and the tokens there', () => {
  const { command } = containerOf(kubeApiserver, plan, 'masters');
  expect(command).toEqual(
    expect.arrayContaining([
      '--client-ca-file=/srv/kubernetes/ca.crt',
      '--tls-cert-file=/srv/kubernetes/server.cert',
      '--tls-private-key-file=/srv/kubernetes/server.key',
      '--token-auth-file=/srv/kubernetes/known_tokens.csv',
    ]),
  );
  const paths = pathsOf(kubeApiserver, plan, 'masters');
  expect(paths.filter((path) => path.startsWith('/srv/'))).toEqual(
    ['ca.crt', 'server.cert', 'server.key', 'known_tokens.csv'].map((name) => `/srv/kubernetes/${name}`),
  );
  expect(paths).not.toContain('/etc/kubernetes/pki/apiserver.crt');
});

test.each([
  [kubeApiserver, plan, true],
  [kubeControllerManager, plan, true],
  [kubeApiserver, releaseOf('v1.36.3'), false],
])('a pod that reads the folder mounts it', (component, cluster, mounted) => {
  const { command, volumeMounts } = containerOf(component, cluster, 'masters');
  expect(volumeMounts?.some(({ mountPath }) => mountPath === '/srv/kubernetes')).toBe(mounted);
  expect(command?.some((flag) => flag.includes('=/srv/kubernetes/'))).toBe(mounted);
  expect(
    podOf(component, cluster, 'masters').spec.volumes?.some(({ name }) => name === 'srv-kubernetes'),
  ).toBe(mounted);
});

test.each(['v1.25.16', 'v1.30.14', 'v1.37.1'])('%s takes no tokens by hand', (version) => {
  const flags = { 'kube-apiserver': { 'token-auth-file': '/y.csv' } };
  expect(issuesOf(kubeApiserver, releaseOf(version, { flags }), 'masters')).toEqual([
    expect.stringMatching(/tokens are secrets, which no description holds/),
  ]);
});
