import { toldOfFlag } from './told';

test('kubelets sign their own certificates', () => {
  expect(
    toldOfFlag('kube-apiserver', { 'kubelet-certificate-authority': '/etc/kubernetes/pki/ca.crt' }),
  ).toEqual([
    expect.stringMatching(
      /^flags\.kube-apiserver\.kubelet-certificate-authority: .*but the kubelets of pools\.masters sign their own certificates/,
    ),
  ]);
});
