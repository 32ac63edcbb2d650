import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { referenceWith } from '../clusters';

const API = '/etc/kubernetes/manifests/kube-apiserver.yaml';

function written(content: string): Partial<ClusterSpec> {
  return { files: [{ path: '/etc/kubernetes/manifests/own.yaml', content }] };
}

function patched(path: string, pointer: string, value: unknown, document = 0): Partial<ClusterSpec> {
  return { patches: [{ path, document, operations: [{ op: 'replace', path: pointer, value }] }] };
}

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: { name: own }\nspec:\n  containers:\n';

test.each<readonly [string, Partial<ClusterSpec>, RegExp]>([
  ['an alias of nothing', written('a: *b\n'), /^files\[0\]: .*own\.yaml: it is not YAML: Unresolved alias/],
  ['an anchor in itself', written('a: &a\n  b: *a\n'), /it is not YAML: an anchor holds itself; let it be/],
  ['half a list', written('a: [\n'), /^files\[0\]: .*own\.yaml: it is not YAML: /],
  ['a ConfigMap', written('apiVersion: v1\nkind: ConfigMap\n'), /\/kind is "ConfigMap"; write Pod/],
  [
    'no container',
    written(`${POD}  -\n`),
    /it is no static pod: \/spec\/containers is \[null\]; write a list of containers/,
  ],
  [
    'a number for a list',
    written(`${POD}  - { name: own, image: a/b:1, args: 5 }\n`),
    /it is no static pod: \/spec\/containers\/0\/args is 5; write a list of texts, numbers in quotes$/,
  ],
  [
    'a number in a list',
    written(`${POD}  - { name: own, image: a/b:1, command: [sleep, 5] }\n`),
    /\/spec\/containers\/0\/command is \["sleep",5\]; write a list of texts/,
  ],
  [
    'a text for volumes',
    patched(API, '/spec/volumes', 'x'),
    /^patches\[0\]: .*\/spec\/volumes is "x"; write a list/,
  ],
  [
    'an object for containers',
    patched(API, '/spec/containers', {}),
    /\/spec\/containers is {}; write a list/,
  ],
  [
    'what a ConfigMap carries',
    patched('/etc/kubernetes/addons/02-kube-proxy.yaml', '/data/config.conf', 'a: [', 4),
    /^patches\[0\]: master1 .*02-kube-proxy\.yaml: config\.conf is not YAML: /,
  ],
  [
    'nothing in a list of kubeadm',
    patched('/etc/kubernetes/kubeadm/init.yaml', '/apiServer/extraArgs', [null], 1),
    /^patches\[0\]: apiServer\.extraArgs\[0\]: null is no object; write an object$/,
  ],
  [
    'a field that every object answers to',
    { kubelet: { constructor: 5 } },
    /^kubelet\.constructor: KubeletConfiguration of .* has no field constructor; remove it$/,
  ],
  [
    'such a flag',
    { flags: { kubelet: { constructor: 'x' } } },
    /^flags\.kubelet\.constructor: kubelet .* has no flag --constructor; remove it$/,
  ],
  [
    'such an image',
    { images: { constructor: 'a/b:c' } as never },
    /^images\.constructor: no machine runs constructor/,
  ],
])('%s is an error and no crash', (_what, fields, line) => {
  const { model, issues } = compile(referenceWith(fields));
  expect(model).toBeUndefined();
  expect(issues.map(formatIssue)).toContainEqual(expect.stringMatching(line));
});

test('of a manifest without its shape nothing else is told', () => {
  const { issues } = compile(referenceWith(patched(API, '/spec/containers', [null])));
  expect(issues).toHaveLength(1);
});
