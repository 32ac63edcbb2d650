import flatcar from '../../examples/flatcar';
import { imageSection } from '../../lib/bundle/image-section';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

const PINNED = `registry.example.com/pause:3.10.2@sha256:${'a'.repeat(64)}`;

test('says which images may be others tomorrow, and how to pin them', () => {
  const text = imageSection(modelOf(compactWith({ images: { pause: PINNED } })));
  expect(text).toContain(`- \`${PINNED}\`\n`);
  expect(text).toContain('- `registry.k8s.io/kube-apiserver:v1.36.3`, unpinned\n');
  expect(text).toMatch(/\n\nUnpinned: .* `registry\/name:tag@sha256:…`\.$/);
});

test('names the images of the balancer where pods run it, and only there', () => {
  const named = (spec: ClusterSpec) => imageSection(modelOf(spec)).match(/docker\.io\S*/g) ?? [];
  expect(named(compact)).toEqual([]);
  expect(named(flatcar)).toEqual([
    'docker.io/library/haproxy:3.2.25`,',
    'docker.io/osixia/keepalived:2.3.4`,',
  ]);
});
