import { compile } from '../../lib/cli/synth';
import type { ClusterModel } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

const APISERVER = '/etc/kubernetes/manifests/kube-apiserver.yaml';

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

test.each([
  [
    'a file that no machine gets',
    patched('/etc/nothing', [{ op: 'add', path: '/a', value: 1 }]),
    /^patches\[0\]\.path: no machine here gets a file \/etc\/nothing; name a file that dist\/ shows/,
  ],
  [
    'a path that the file does not have',
    patched(APISERVER, [{ op: 'add', path: '/spec/nothing/here', value: 1 }]),
    /^patches\[0\]: it does not fit .*kube-apiserver.yaml/,
  ],
  [
    'nothing to remove',
    patched(APISERVER, [{ op: 'remove', path: '/spec/nothing' }]),
    /^patches\[0\]: it does not fit .* \(it changes nothing\)/,
  ],
  [
    'plain text',
    patched('/etc/hosts', [{ op: 'add', path: '/a', value: 1 }]),
    /^patches\[0\]: it does not fit .*plain text/,
  ],
  [
    'a document that the file does not have',
    patched(APISERVER, [{ op: 'add', path: '/a', value: 1 }], 1),
    /^patches\[0\]: it does not fit .* \(it has 1 documents, counted from 0, and no 1\)/,
  ],
  [
    'a whole document, with nothing in its place',
    patched(APISERVER, [{ op: 'replace', path: '', value: null }]),
    /^patches\[0\]: it does not fit .* \(the document would be null, and not an object\); compare its paths and values/,
  ],
  [
    'a section of a unit, with a number in its place',
    patched('/etc/systemd/system/kubelet.service', [{ op: 'replace', path: '/Unit', value: 5 }]),
    /^patches\[0\]: it does not fit .* \(\/Unit would be 5, and not a section\)/,
  ],
  [
    'a list in TOML, with nothing in it',
    patched('/etc/crio/crio.conf.d/20-bootwright.conf', [
      { op: 'replace', path: '/crio/runtime/default_ulimits', value: [null] },
    ]),
    /^patches\[0\]: it does not fit .* \(\/crio\/runtime\/default_ulimits\/0 would be null, which TOML cannot say\)/,
  ],
  [
    'a secret',
    patched('/etc/kubernetes/pki/ca.key', [{ op: 'add', path: '/a', value: 1 }]),
    /^patches\[0\]: it does not fit .* \(its content is not in the description\)/,
  ],
])('a patch on %s is an error', (_name, fields, line) => {
  const { model, issues } = compile(compactWith(fields));
  expect(model).toBeUndefined();
  expect(issues.map(formatIssue)).toContainEqual(expect.stringMatching(line));
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
