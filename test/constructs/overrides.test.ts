import { compile } from '../../lib/check/compile';
import type { ClusterModel } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

const APISERVER = '/etc/kubernetes/manifests/kube-apiserver.yaml';
const COREDNS = '/etc/kubernetes/addons/04-coredns.yaml';
const KUBELET = '/etc/systemd/system/kubelet.service';

/** A patch, and the line that a person reads. */
type Row = readonly [string, Partial<ClusterSpec>, string];

function fileOf(model: ClusterModel, name: string, path: string) {
  const machine = model.pools.flatMap((pool) => pool.machines).find((each) => each.plan.name === name);
  return [...(machine?.pool.shared.files ?? []), ...(machine?.own.files ?? [])].find(
    (file) => file.path === path,
  );
}

function patched(
  path: string,
  operations: NonNullable<ClusterSpec['patches']>[number]['operations'],
  document?: number,
): Partial<ClusterSpec> {
  return { patches: [{ path, operations, ...(document === undefined ? {} : { document }) }] };
}

test('a patch changes the file and is named in it', () => {
  const spec = patched(APISERVER, [
    { op: 'add', path: '/spec/containers/0/resources/limits', value: { memory: '64Gi' } },
  ]);
  const file = fileOf(modelOf(compactWith(spec)), 'master2', APISERVER);
  expect(file?.text).toMatch(/limits:\n\s+memory: 64Gi/);
  expect(file?.artifact.overriddenBy).toEqual(['patches[0]']);
});

test.each<Row>([
  [
    'a file that no machine gets',
    patched('/etc/nothing', [{ op: 'add', path: '/a', value: 1 }]),
    'patches[0].path: no machine here gets a file /etc/nothing; name a file that dist/ shows, or add one with files',
  ],
  [
    'a path that the file does not have',
    patched(APISERVER, [{ op: 'add', path: '/spec/nothing/here', value: 1 }]),
    `patches[0].operations[0].path: there is no /spec/nothing in ${APISERVER}; compare it with the file in dist/, or add what is above it first`,
  ],
  ...(['remove', 'replace', 'test'] as const).map(
    (op): Row => [
      `nothing to ${op}`,
      patched(APISERVER, [
        { op: 'add', path: '/metadata/labels/a', value: 'b' },
        { op, path: '/spec/nothing', ...(op === 'remove' ? {} : { value: 1 }) },
      ]),
      `patches[0].operations[1].path: there is no /spec/nothing in ${APISERVER}; compare it with the file in dist/`,
    ],
  ),
  [
    'a place that a list does not have',
    patched(APISERVER, [{ op: 'replace', path: '/spec/containers/1', value: {} }]),
    `patches[0].operations[0].path: there is no /spec/containers/1 in ${APISERVER}; compare it with the file in dist/`,
  ],
  [
    'what is below a text',
    patched(APISERVER, [{ op: 'add', path: '/kind/a', value: 1 }]),
    `patches[0].operations[0].path: there can be no /kind/a: /kind is "Pod" in ${APISERVER}; compare it with the file in dist/`,
  ],
  ...['metadata', 'metadata/labels/a', '/metadata/a~2', '/__proto__/a', '/constructor/prototype'].map(
    (path): Row => [
      `${path}, which is no pointer`,
      patched(APISERVER, [{ op: 'add', path, value: 1 }]),
      `patches[0].operations[0].path: "${path}" is no path in ${APISERVER}; begin with /, and write ~1 for a / and ~0 for a ~ within a name`,
    ],
  ),
  [
    'a test that does not hold',
    patched(APISERVER, [{ op: 'test', path: '/kind', value: 'Job' }]),
    `patches[0].operations[0].value: /kind of ${APISERVER} is "Pod", not "Job"; look at what has become of the file`,
  ],
  [
    'an operation without a value',
    patched(APISERVER, [{ op: 'add', path: '/metadata/labels/a' }]),
    'patches[0].operations[0].value: it is missing; give it a value, or use remove',
  ],
  [
    'a removal with a value',
    patched(APISERVER, [{ op: 'remove', path: '/kind', value: 3 }]),
    'patches[0].operations[0].value: 3 would have no effect; remove takes no value',
  ],
  ...[[], [{ op: 'replace' as const, path: '/kind', value: 'Pod' }]].map(
    (operations): Row => [
      `the file as it is, by ${operations.length} operations`,
      patched(APISERVER, operations),
      `patches[0]: it changes nothing in ${APISERVER}; compare it with the file in dist/, or remove it`,
    ],
  ),
  [
    'plain text',
    patched('/etc/hosts', [{ op: 'add', path: '/a', value: 1 }]),
    'patches[0].path: /etc/hosts is plain text, which a JSON Patch cannot change; name a structured file',
  ],
  ...[1, -1, 0.5].map(
    (document): Row => [
      `document ${document} of one`,
      patched(APISERVER, [{ op: 'add', path: '/a', value: 1 }], document),
      `patches[0].document: ${document} is none of the documents of ${APISERVER}; remove it`,
    ],
  ),
  [
    'document 7 of two',
    patched(COREDNS, [{ op: 'add', path: '/a', value: 1 }], 7),
    `patches[0].document: 7 is none of the documents of ${COREDNS}; write a whole number from 0 to 6`,
  ],
  [
    'a whole document, with nothing in its place',
    patched(APISERVER, [{ op: 'replace', path: '', value: null }]),
    `patches[0]: the document would be null, and not an object in ${APISERVER}; give it a value that the format can write`,
  ],
  [
    'a section of a unit, with a number in its place',
    patched(KUBELET, [{ op: 'replace', path: '/Unit', value: 5 }]),
    `patches[0]: /Unit would be 5, and not a section in ${KUBELET}; give it a value that the format can write`,
  ],
  [
    'a unit, with a second line in a value',
    patched(KUBELET, [{ op: 'add', path: '/Unit/Before', value: 'a\nb' }]),
    `patches[0]: /Unit/Before would be "a\\nb", and not a text of one line or a list of them in ${KUBELET}; give it a value that the format can write`,
  ],
  [
    'a list in TOML, with nothing in it',
    patched('/etc/crio/crio.conf.d/20-bootwright.conf', [
      { op: 'replace', path: '/crio/runtime/default_ulimits', value: [null] },
    ]),
    'patches[0]: /crio/runtime/default_ulimits/0 would be null, which TOML cannot say in /etc/crio/crio.conf.d/20-bootwright.conf; give it a value that the format can write',
  ],
  [
    'a secret',
    patched('/etc/kubernetes/pki/ca.key', [{ op: 'add', path: '/a', value: 1 }]),
    'patches[0].path: the content of /etc/kubernetes/pki/ca.key is not in the description; name another file',
  ],
])('a patch on %s is an error', (_name, fields, line) => {
  const { model, issues } = compile(compactWith(fields));
  expect(model).toBeUndefined();
  expect(issues.map(formatIssue)).toContain(line);
});

test('files, units, sysctls and kernel arguments of a pool reach its machines and no others', () => {
  const workers = {
    ...compact.pools.workers,
    role: 'worker' as const,
    files: [{ path: '/etc/motd', content: 'hello\n', mode: '0600' }],
    units: [
      {
        name: 'hello.service',
        content: '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n',
      },
    ],
    sysctls: { 'vm.swappiness': 1 },
    kernelArguments: ['nosmt'],
  };
  const model = modelOf(compactWith({ pools: { ...compact.pools, workers } }));
  const shared = model.pools.find((pool) => pool.plan.name === 'workers')?.shared;
  expect(fileOf(model, 'worker1', '/etc/motd')).toMatchObject({ mode: 0o600, text: 'hello\n' });
  expect(fileOf(model, 'worker1', '/etc/sysctl.d/90-kubernetes.conf')?.text).toContain('vm.swappiness = 1\n');
  expect(shared?.units.find((unit) => unit.name === 'hello.service')?.state).toBe('enabled');
  expect(shared?.kernelArguments.map((each) => each.argument)).toEqual(['nosmt']);
  expect(fileOf(model, 'master1', '/etc/motd')).toBeUndefined();
});
