import { clusterFiles } from '../../lib/bundle/cluster-files';
import { compile } from '../../lib/check/compile';
import type { ClusterSpec, PatchSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';

const patch = (file: string, path: string, value: unknown): PatchSpec => ({
  path: `/etc/kubernetes/addons/${file}`,
  operations: [{ op: 'add', path, value }],
});

function shown(spec: ClusterSpec) {
  const { issues, model } = compile(spec);
  const files = model ? clusterFiles(model).map(({ file }) => file) : [];
  const text = (name: string) => files.find(({ path }) => path === `cluster/${name}`)?.content;
  return { text, issues: issues.map(({ message }) => message).join() };
}

const own = patch('04-coredns.yaml', '/metadata/annotations', { patched: 'here' });

test('what is patched on all control planes stands in cluster/ too, and nobody warns of it', () => {
  const { issues, text } = shown(compactWith({ patches: [own] }));
  expect(text('coredns.yaml')).toContain('patched: here');
  expect(issues).toBe('');
});

test('so does what an add-on builds upon', () => {
  const labels = patch('03-calico/kustomization.yaml', '/namePrefix', 'own-');
  expect(shown(compactWith({ patches: [labels] })).text('calico/kustomization.yaml')).toContain(
    'namePrefix: own-',
  );
});

test('what one of several has otherwise stays as it was planned, with a warning', () => {
  const masters = {
    ...compact.pools.masters,
    machines: { master1: { patches: [own] } },
  } as ClusterSpec['pools'][string];
  const { issues, text } = shown(compactWith({ pools: { ...compact.pools, masters } }));
  expect(text('coredns.yaml')).not.toContain('patched');
  expect(issues).toMatch(/has .* otherwise than cluster\/coredns.yaml/);
});
