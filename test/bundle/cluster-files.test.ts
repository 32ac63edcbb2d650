import { parseAllDocuments } from 'yaml';
import { addonModels } from '../../lib/addons';
import { clusterFiles } from '../../lib/bundle/cluster-files';
import { imagesOf } from '../../lib/bundle/images';
import { planOf, referenceWith } from '../clusters';

const plan = planOf(referenceWith({ images: { 'calico-operator': 'registry.lan/operator:v1' } }));
const model = { plan, pools: [], machines: [], addons: addonModels(plan) };
const files = clusterFiles(model).map(({ file }) => file);

test('each add-on has a file, and a folder for what must be there before it', () => {
  expect(files.map(({ path }) => path)).toEqual([
    'cluster/rbac.yaml',
    'cluster/kube-proxy.yaml',
    'cluster/calico/kustomization.yaml',
    'cluster/calico.yaml',
    'cluster/coredns.yaml',
  ]);
});

test('a file holds the objects as they are, in their order', () => {
  for (const { name, objects } of model.addons) {
    const file = files.find(({ path }) => path === `cluster/${name}.yaml`);
    expect(parseAllDocuments(file?.content ?? '').map((each) => each.toJS())).toEqual(objects);
  }
});

test('the image of an operator that others publish is counted among the images', () => {
  expect(imagesOf(model)).toContain('registry.lan/operator:v1');
});

test.each([
  ['v1.36.3', 'quay.io/calico/node:v3.32.1'],
  ['v1.25.8', 'docker.io/calico/node:v3.26.5'],
])('at %s the operator picks %s, and the bundle says so', (kubernetes, image) => {
  const plan = planOf(referenceWith({ kubernetes }));
  expect(imagesOf({ plan, pools: [], machines: [], addons: addonModels(plan) })).toContain(image);
  expect(
    imagesOf({
      plan: { ...plan, cni: 'none' },
      pools: [],
      machines: [],
      addons: addonModels({ ...plan, cni: 'none' }),
    }),
  ).not.toContain(image);
});
