import { reportFile } from '../../lib/bundle/report';
import { compile } from '../../lib/check/compile';
import { planRules, ruleNames } from '../../lib/check/rule-names';
import { issueLine } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compactWith } from '../clusters';

const FLAG = 'unsafe-no-fsync';
const AT = `flags.etcd.${FLAG}`;

function compiled(fields: Partial<ClusterSpec>) {
  const { accepted, issues, model } = compile(compactWith(fields));
  return { accepted, lines: issues.map(issueLine), model };
}

const wrong: Partial<ClusterSpec> = { flags: { etcd: { [FLAG]: 'true' } } };

test('an error is told with the name of its rule', () => {
  expect(compiled(wrong).lines).toEqual([
    expect.stringMatching(/^flags\.etcd\.unsafe-no-fsync: .*; remove it \[flag-harms\]$/),
  ]);
});

test('what is accepted is in the files and the report, and told no more', () => {
  const { accepted, lines, model } = compiled({
    ...wrong,
    accept: [{ rule: 'flag-harms', at: AT, reason: 'a lab that is thrown away' }],
  });
  expect(lines).toEqual([]);
  const manifest = model?.machines[0]?.own.files.find(({ path }) => path.endsWith('manifests/etcd.yaml'));
  expect(manifest?.text).toContain(`--${FLAG}=true`);
  const report = model && reportFile(model, accepted).content;
  expect(report).toMatch(/## Accepted\n[^#]*flag-harms \(it protects data\)[^#]*a lab that is thrown away/);
});

test.each<[string, Partial<ClusterSpec>, string]>([
  [
    'a flag that a component guards',
    { flags: { 'kube-apiserver': { 'allow-privileged': 'false' } } },
    'kube-apiserver',
  ],
  ['a step of planning', { size: { maxNodes: 6000 } }, 'limits'],
])('%s', (_, fields, rule) => {
  const before = compile(compactWith(fields)).issues.filter((issue) => issue.rule === rule);
  expect(before).not.toEqual([]);
  const accept = before.map(({ path: at }) => ({ rule, at, reason: 'tried' }));
  expect(compile(compactWith({ ...fields, accept })).issues.filter((issue) => issue.rule === rule)).toEqual(
    [],
  );
});

test.each<[string, { rule: string; at: string; reason: string }, string]>([
  [
    'nothing needs',
    { rule: 'etcd-quota', at: AT, reason: 'x' },
    `accept[0]: rule etcd-quota says nothing of ${AT}; remove it, or write rule and place as the message does [accept]`,
  ],
  [
    'names no rule',
    { rule: 'etcd-quotas', at: AT, reason: 'x' },
    'accept[0].rule: there is no rule etcd-quotas; did you mean etcd-quota? [accept]',
  ],
  [
    'has the last word',
    { rule: 'shape', at: 'name', reason: 'x' },
    'accept[0].rule: shape cannot be overruled: what it refuses cannot be written; mend the place [accept]',
  ],
])('one that %s is an error', (_, accept, line) => {
  expect(compiled({ accept: [accept] }).lines).toEqual([line]);
});

test('a reason is asked for', () => {
  const accept = [{ rule: 'flag-harms', at: AT, reason: ' ' }];
  expect(compiled({ ...wrong, accept }).lines).toEqual([
    'accept[0].reason: it is empty; say why it is right all the same [accept]',
  ]);
});

test('every message has the name of a rule that is listed', () => {
  const { issues } = compile({
    ...compactWith({
      ...wrong,
      size: { maxNodes: 6000 },
      networks: { machines: '10.20.0.0/24', pods: '10.244.0.0/19' },
    }),
    kubernets: 1,
    patches: [{ path: '/nowhere', operations: [] }],
  } as ClusterSpec);
  expect(issues.length).toBeGreaterThan(3);
  for (const { rule } of issues) expect(ruleNames).toContain(rule);
  expect(new Set(planRules).size).toBe(planRules.length);
});
