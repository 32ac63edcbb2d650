import { kustomization } from '../../lib/addons';
import { modelsWith } from './objects';

function imagesWith(image: string): unknown {
  const calico = modelsWith({ images: { 'calico-operator': image } }).find(({ name }) => name === 'calico');
  return (kustomization(calico?.references ?? []) as { images: unknown }).images;
}

test('names every manifest in order, and the image once', () => {
  const calico = modelsWith({}).find(({ name }) => name === 'calico');
  const base = 'https://raw.githubusercontent.com/projectcalico/calico/v3.32.1/manifests';
  expect(kustomization(calico?.references ?? [])).toEqual({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    images: [{ name: 'quay.io/tigera/operator', newName: 'quay.io/tigera/operator', newTag: 'v1.42.3' }],
    resources: [`${base}/v1_crd_projectcalico_org.yaml`, `${base}/tigera-operator.yaml`],
  });
});

test.each([
  [
    'registry.lan:5000/tigera/operator:v1.42.9',
    { newName: 'registry.lan:5000/tigera/operator', newTag: 'v1.42.9' },
  ],
  [
    `mirror.lan/operator@sha256:${'a'.repeat(64)}`,
    { newName: 'mirror.lan/operator', digest: `sha256:${'a'.repeat(64)}` },
  ],
  [
    `registry.lan:5000/tigera/operator:v1.42.9@sha256:${'a'.repeat(64)}`,
    { newName: 'registry.lan:5000/tigera/operator', digest: `sha256:${'a'.repeat(64)}` },
  ],
])('runs %s where the description says so', (image, replacement) => {
  expect(imagesWith(image)).toEqual([{ name: 'quay.io/tigera/operator', ...replacement }]);
});
