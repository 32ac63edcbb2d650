import { createPrivateKey, X509Certificate } from 'node:crypto';
import { parse } from 'yaml';
import { issueLeaf } from '../../lib/pki/leaf';
import { openPki } from '../../lib/pki/pki';
import { planOf, referenceWith } from '../clusters';
import { filesOf, open, secretsFor } from './secrets';

const PKI = '/etc/kubernetes/pki';
const CLIENT = '1.3.6.1.5.5.7.3.2';
const SERVER = '1.3.6.1.5.5.7.3.1';

async function certificate(machine: string, path: string): Promise<X509Certificate> {
  return new X509Certificate((await filesOf(machine)).get(path)?.text ?? '');
}

describe('certificates', () => {
  test.each([
    ['etcd1', 'etcd/ca', 'CN=etcd-ca', 'CN=etcd-ca', undefined],
    ['etcd4', 'etcd/healthcheck-client', 'CN=kube-etcd-healthcheck-client', 'CN=etcd-ca', [CLIENT]],
    ['etcd4', 'etcd/peer', 'CN=etcd4', 'CN=etcd-ca', [SERVER, CLIENT]],
    ['etcd4', 'etcd/server', 'CN=etcd4', 'CN=etcd-ca', [SERVER, CLIENT]],
    ['master1', 'apiserver', 'CN=kube-apiserver', 'CN=kubernetes', [SERVER]],
    ['master1', 'apiserver-etcd-client', 'CN=kube-apiserver-etcd-client', 'CN=etcd-ca', [CLIENT]],
    ['master1', 'apiserver-kubelet-client', 'CN=kube-apiserver-kubelet-client', 'CN=kubernetes', [CLIENT]],
    ['master1', 'front-proxy-client', 'CN=front-proxy-client', 'CN=front-proxy-ca', [CLIENT]],
    ['worker1', 'ca', 'CN=kubernetes', 'CN=kubernetes', undefined],
  ])('%s’s %s is %s of %s', async (machine, name, subject, issuer, usages) => {
    const found = await certificate(machine, `${PKI}/${name}.crt`);
    expect([found.subject, found.issuer, found.keyUsage]).toEqual([subject, issuer, usages]);
    expect(found.ca).toBe(usages === undefined);
  });

  test.each([
    [
      'master2',
      'apiserver',
      'DNS:kubernetes, DNS:kubernetes.default, DNS:kubernetes.default.svc, ' +
        'DNS:kubernetes.default.svc.cluster.local, DNS:master1, DNS:master2, DNS:master3, ' +
        'IP Address:10.96.0.1, IP Address:10.20.0.9, ' +
        'IP Address:10.20.0.10, IP Address:10.20.0.11, IP Address:10.20.0.12',
    ],
    [
      'etcd5',
      'etcd/peer',
      'DNS:etcd5, DNS:localhost, DNS:events.etcd.invalid, ' +
        'IP Address:10.20.0.5, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
    ],
    ['etcd5', 'etcd/healthcheck-client', 'DNS:events.etcd.invalid'],
    ['etcd1', 'etcd/healthcheck-client', 'DNS:main.etcd.invalid'],
    ['master1', 'apiserver-etcd-client', 'DNS:main.etcd.invalid, DNS:events.etcd.invalid'],
    ['master1', 'front-proxy-client', undefined],
  ])('%s’s %s is for %s', async (machine, name, names) => {
    expect((await certificate(machine, `${PKI}/${name}.crt`)).subjectAltName).toBe(names);
  });

  test.each([
    ['master2', 'kubelet.conf', 'https://10.20.0.11:6443'],
    ['master2', 'scheduler.conf', 'https://10.20.0.11:6443'],
    ['master2', 'admin.conf', 'https://10.20.0.9:8443'],
    ['worker1', 'kubelet.conf', 'https://10.20.0.9:8443'],
  ])('%s’s %s calls %s', async (machine, name, server) => {
    const { text = '' } = (await filesOf(machine)).get(`/etc/kubernetes/${name}`) ?? {};
    expect(parse(text).clusters[0].cluster.server).toBe(server);
  });

  test('a balancer’s name is among those of the API', async () => {
    const endpoint = { address: '10.20.0.9', name: 'api.example.com' };
    const pki = await openPki(planOf(referenceWith({ endpoint })), secretsFor('reference'));
    const [master] = pki.plan.controlPlanes;
    const leaf = new X509Certificate((await issueLeaf(pki, 'apiserver', master as never)).certificate);
    expect(leaf.checkHost('api.example.com')).toBe('api.example.com');
    expect(leaf.checkIP('10.20.0.9')).toBe('10.20.0.9');
  });

  test.each([
    ['v1.28.15', 'admin', 'O=system:masters\nCN=kubernetes-admin'],
    ['v1.29.0', 'admin', 'O=kubeadm:cluster-admins\nCN=kubernetes-admin'],
    ['v1.28.15', 'apiserver-etcd-client', 'O=system:masters\nCN=kube-apiserver-etcd-client'],
    ['v1.29.0', 'apiserver-etcd-client', 'CN=kube-apiserver-etcd-client'],
    ['v1.28.15', 'apiserver-kubelet-client', 'O=system:masters\nCN=kube-apiserver-kubelet-client'],
    ['v1.33.11', 'apiserver-kubelet-client', 'O=kubeadm:cluster-admins\nCN=kube-apiserver-kubelet-client'],
    ['v1.33.12', 'apiserver-kubelet-client', 'CN=kube-apiserver-kubelet-client'],
    ['v1.37.0', 'apiserver-kubelet-client', 'CN=kube-apiserver-kubelet-client'],
    ['v1.37.0', 'super-admin', 'O=system:masters\nCN=kubernetes-super-admin'],
  ] as const)('of %s, %s is %s', async (kubernetes, name, subject) => {
    const pki = await openPki(planOf(referenceWith({ kubernetes })), secretsFor('reference'));
    expect(new X509Certificate((await issueLeaf(pki, name, 'person')).certificate).subject).toBe(subject);
  });

  test('a kubeconfig knows the cluster, its user and the server that it asks', async () => {
    const files = await filesOf('worker2');
    const kubelet = parse(files.get('/etc/kubernetes/kubelet.conf')?.text ?? '');
    expect(kubelet.clusters[0].cluster.server).toBe('https://10.20.0.9:8443');
    expect(kubelet['current-context']).toBe('system:node:worker2@reference');
    const { user } = kubelet.users[0];
    const store = '/var/lib/kubelet/pki/kubelet-client';
    expect(user).toEqual({
      'client-certificate': `${store}-current.pem`,
      'client-key': `${store}-current.pem`,
    });
    const first = files.get(`${store}-sealed.pem`)?.text ?? '';
    expect(new X509Certificate(first).subject).toBe('O=system:nodes\nCN=system:node:worker2');
    expect(new X509Certificate(first).checkPrivateKey(createPrivateKey(first))).toBe(true);
    const scheduler = parse((await filesOf('master2')).get('/etc/kubernetes/scheduler.conf')?.text ?? '');
    const decoded = Buffer.from(scheduler.users[0].user['client-certificate-data'], 'base64');
    expect(new X509Certificate(decoded).subject).toBe('CN=system:kube-scheduler');
  });

  test('what runs beside an API server asks that one', async () => {
    const files = await filesOf('master3');
    const { clusters } = parse(files.get('/etc/kubernetes/scheduler.conf')?.text ?? '');
    expect(clusters[0].cluster.server).toBe('https://10.20.0.12:6443');
  });

  test('the same file and description give the same bytes', async () => {
    const [first, second] = [await filesOf('master1'), await filesOf('master1', secretsFor('reference'))];
    expect([...second]).toEqual([...first]);
  });

  test('dates are those of the file', async () => {
    const leaf = await certificate('master1', `${PKI}/apiserver.crt`);
    expect([leaf.validFrom, leaf.validTo]).toEqual(['Jan  1 00:00:00 2026 GMT', 'Jan  1 00:00:00 2027 GMT']);
    expect((await open()).authorities.kubernetes.issuing.epoch).toBe(1);
  });
});
