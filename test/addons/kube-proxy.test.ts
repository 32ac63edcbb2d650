import { parse } from 'yaml';
import { find, objectsWith } from './objects';

const objects = objectsWith({ proxyMode: 'nftables' });
const { data } = find(objects, 'ConfigMap', 'kube-proxy');

test('its configuration says what the plan says', () => {
  expect(parse(data['config.conf'])).toMatchObject({
    kind: 'KubeProxyConfiguration',
    clientConnection: { kubeconfig: '/var/lib/kube-proxy/kubeconfig.conf' },
    clusterCIDR: '10.244.0.0/16',
    mode: 'nftables',
  });
});

test('it reaches the API at the endpoint, with the account of its pod', () => {
  const { clusters, contexts, users, ...config } = parse(data['kubeconfig.conf']);
  const context = contexts.find(({ name }: { name: string }) => name === config['current-context']).context;
  expect(context).toMatchObject({ cluster: clusters[0].name, user: users[0].name });
  expect(clusters[0].cluster.server).toBe('https://10.20.0.9:8443');
  expect(users[0].user).toEqual({ tokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token' });
});

test('its pods mount the ConfigMap where its arguments look for it, and every volume', () => {
  const { containers, volumes } = find(objects, 'DaemonSet', 'kube-proxy').spec.template.spec;
  const [{ command, volumeMounts }] = containers;
  const names = (list: { name: string }[]) => list.map(({ name }) => name).sort();
  expect(command).toContain('--config=/var/lib/kube-proxy/config.conf');
  expect(volumeMounts).toContainEqual({ mountPath: '/var/lib/kube-proxy', name: 'kube-proxy' });
  expect(volumes).toContainEqual({ configMap: { name: 'kube-proxy' }, name: 'kube-proxy' });
  expect(names(volumeMounts)).toEqual(names(volumes));
});

test('it runs on every node, whatever its taints', () => {
  const { template } = find(objects, 'DaemonSet', 'kube-proxy').spec;
  expect(template.spec).toMatchObject({
    hostNetwork: true,
    priorityClassName: 'system-node-critical',
    tolerations: [{ operator: 'Exists' }],
  });
});
