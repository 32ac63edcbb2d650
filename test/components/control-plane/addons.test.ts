import { addonModels } from '../../../lib/addons';
import { addons } from '../../../lib/components/control-plane/addons';
import { render } from '../../../lib/formats';
import type { ClusterSpec } from '../../../lib/spec';
import { artifactsOf, releaseOf } from '../manifest';
import { pathsOf, textOf } from '../on-disk';

const FOLDER = '/etc/kubernetes/addons';
const SCRIPT = '/opt/bootwright/bin/apply-addons';

test.each<[Partial<ClusterSpec>, string[]]>([
  [{}, ['01-rbac.yaml', '02-kube-proxy.yaml', '03-calico', '03-calico.yaml', '04-coredns.yaml']],
  [{ bootstrap: 'kubeadm' }, ['03-calico', '03-calico.yaml', '04-coredns.yaml']],
  [{ cni: 'none' }, ['01-rbac.yaml', '02-kube-proxy.yaml', '04-coredns.yaml']],
])(
  '%j: each has its own name, and sorted they are in the order in which they are applied',
  (fields, names) => {
    const plan = releaseOf('v1.36.3', fields);
    const found = pathsOf(addons, plan, 'masters').filter((path) => path.startsWith(`${FOLDER}/`));
    const folderless = found.filter((path) => !path.endsWith('kustomization.yaml'));
    expect(folderless.sort()).toEqual(names.map((name) => `${FOLDER}/${name}`));
  },
);

test('a control plane holds the very objects that cluster/ shows', () => {
  const plan = releaseOf('v1.36.3');
  const coredns = addonModels(plan).find(({ name }) => name === 'coredns');
  const file = artifactsOf(addons, plan, 'masters').find(
    (each) => each.kind === 'file' && each.path === `${FOLDER}/04-coredns.yaml`,
  );
  expect(file).toMatchObject({ content: { documents: coredns?.objects } });
});

test('the manifests of others come from where the description says', () => {
  const plan = releaseOf('v1.36.3', { calicoManifests: 'http://10.20.0.254:8080/assets/calico' });
  expect(textOf(addons, plan, 'masters', `${FOLDER}/03-calico/kustomization.yaml`)).toContain(
    '  - http://10.20.0.254:8080/assets/calico/tigera-operator.yaml\n',
  );
});

test.each([
  ['static', true, false],
  ['kubeadm', false, true],
] as const)('%s: it labels the control plane: %s; it waits for kubeadm: %s', (bootstrap, labels, waits) => {
  const text = textOf(addons, releaseOf('v1.36.3', { bootstrap }), 'masters', SCRIPT);
  expect(text.includes('node-role.kubernetes.io/control-plane=')).toBe(labels);
  expect(text.includes('/var/lib/bootwright/kubeadm ]')).toBe(waits);
});

test('the unit tries until all of them stick', () => {
  const unit = artifactsOf(addons, releaseOf('v1.36.3'), 'masters').find((each) => each.kind === 'unit');
  if (unit?.kind !== 'unit' || !unit.content) throw new Error('there is no unit');
  expect(render(unit.content)).toContain('Restart=on-failure\n');
  expect(unit.state).toBe('enabled');
});
