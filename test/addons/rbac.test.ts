import { find, objectsWith } from './objects';

function bindings(kubernetes: string): string[] {
  return objectsWith({ kubernetes })
    .filter(({ kind }) => kind === 'ClusterRoleBinding')
    .map(({ metadata }) => metadata.name);
}

test('administrators are bound since 1.29, where their group is no longer system:masters', () => {
  expect(bindings('v1.28.15')).not.toContain('kubeadm:cluster-admins');
  expect(bindings('v1.29.0')).toContain('kubeadm:cluster-admins');
});

test.each([
  ['kubeadm:apiserver-kubelet-client', 'system:kubelet-api-admin', 'kube-apiserver-kubelet-client'],
  ['kubeadm:cluster-admins', 'cluster-admin', 'kubeadm:cluster-admins'],
  [
    'kubeadm:kubelet-bootstrap',
    'system:node-bootstrapper',
    'system:bootstrappers:kubeadm:default-node-token',
  ],
  [
    'kubeadm:node-autoapprove-bootstrap',
    'system:certificates.k8s.io:certificatesigningrequests:nodeclient',
    'system:bootstrappers:kubeadm:default-node-token',
  ],
  [
    'kubeadm:node-autoapprove-certificate-rotation',
    'system:certificates.k8s.io:certificatesigningrequests:selfnodeclient',
    'system:nodes',
  ],
])('%s gives %s to %s', (name, role, subject) => {
  const { roleRef, subjects } = find(objectsWith({}), 'ClusterRoleBinding', name);
  expect([roleRef.name, subjects[0].name]).toEqual([role, subject]);
});
