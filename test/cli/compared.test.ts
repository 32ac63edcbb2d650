import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compared } from '../../lib/cli/compared';
import { markSealed } from '../../lib/cli/lives';
import { write } from '../../lib/cli/synth';
import { UsageError, UserError } from '../../lib/cli/user-error';
import { edits } from '../../lib/living/edits';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootwright-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const changed = compactWith({ networks: { ...compact.networks, pods: '10.200.0.0/16' } });

function synth(spec: ClusterSpec): void {
  write(modelOf(spec), spec, out, () => {});
}

function git(...args: string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' });
}

function told(spec: ClusterSpec, asked: { accept?: string[]; against?: string } = {}): string[] {
  return compared(modelOf(spec), { out, ...asked }).issues.map(
    (issue) => `${issue.severity} ${formatIssue(issue)}`,
  );
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (cause) {
    return (cause as Error).message;
  }
  return '';
}

const PODS = /networks.pods: it was 10.244.0.0\/16 and is 10.200.0.0\/16/;

test('the first bundle is compared with nothing, and says so', () => {
  const { issues, said } = compared(modelOf(compact), { out });
  expect([issues, said]).toEqual([[], 'There was no earlier bundle to compare with.']);
});

test('before it is sealed a bundle may be changed in any way; then a cluster lives by it', () => {
  synth(compact);
  const index = readFileSync(join(out, 'index.json'), 'utf8');
  expect(told(changed)).toEqual([expect.stringMatching(new RegExp(`^warning ${PODS.source}`))]);
  expect(markSealed(out)).toEqual([]);
  expect(told(changed)).toEqual([expect.stringMatching(new RegExp(`^error ${PODS.source}`))]);
  expect(told(compact)).toEqual([]);
  // The mark is no part of the bundle, and the next run leaves it there.
  synth(compact);
  expect(readFileSync(join(out, 'index.json'), 'utf8')).toBe(index);
  expect(told(changed)).toEqual([expect.stringMatching(/^error /)]);
});

test('another cluster does not take the place of one that lives', () => {
  synth(compact);
  markSealed(out);
  const name = `name: ${out} holds the bundle of the cluster reference, which that of other would replace; choose another folder with -o,`;
  expect(told(compactWith({ name: 'other' }))).toEqual([expect.stringContaining(`error ${name}`)]);
});

test('a bundle that git tracks is one that a cluster lives by', () => {
  synth(compact);
  git('init');
  expect(told(changed)).toEqual([expect.stringMatching(/^warning /)]);
  git('add', 'dist/index.json');
  expect(told(changed)).toEqual([expect.stringMatching(/^error /)]);
});

test('nor does it go with the folder: the last commit has it', () => {
  synth(compact);
  git('init');
  git('add', 'dist');
  git('commit', '-m', 'a');
  rmSync(out, { recursive: true });
  expect(told(changed)).toEqual([expect.stringMatching(/^error /)]);
  expect(told(changed, { against: 'HEAD:dist/' })).toEqual([expect.stringMatching(/^error /)]);
});

test('what is meant is not told, and what is accepted in vain is', () => {
  synth(compact);
  markSealed(out);
  expect(told(changed, { accept: ['networks.pods'] })).toEqual([]);
  expect(told(compact, { accept: ['networks.pods'] })).toEqual([
    'warning --accept networks.pods: nothing of it is other than it was; leave it out',
  ]);
  expect(() => told(changed, { accept: ['network.pods'] })).toThrow(UsageError);
  expect(() => told(changed, { accept: ['network.pods'] })).toThrow(
    /--accept network.pods: .* did you mean networks.pods\?/,
  );
  const all = Object.keys(edits).map((fact) =>
    fact.replace('nodes.labels.*', 'nodes.labels.node.kubernetes.io/rack'),
  );
  const message = messageOf(() => told(changed, { accept: ['anything at all'] }));
  expect(message).toMatch(/^--accept anything at all: there is no such fact; use one of /);
  for (const fact of all.filter((each) => !each.includes('nodes.taints.')))
    for (const cluster of ['events', 'main']) expect(message).toContain(fact.replace('*', cluster));
  const unset = 'flags.kube-apiserver.service-account-issuer';
  expect(told(compact, { accept: [unset] })).toEqual([expect.stringMatching(`^warning --accept ${unset}: `)]);
});

test('another bundle may be named: a folder, a revision, or a folder of a revision', () => {
  synth(compact);
  git('init');
  git('add', '.');
  git('commit', '-m', 'one');
  git('mv', 'dist', 'old');
  git('commit', '-m', 'two');
  const error = [expect.stringMatching(new RegExp(`^error ${PODS.source}`))];
  expect(told(changed)).toEqual([]);
  expect(told(changed, { against: join(folder, 'old') })).toEqual(error);
  expect(told(changed, { against: 'HEAD~1' })).toEqual(error);
  expect(told(changed, { against: 'HEAD' })).toEqual([
    'warning --against HEAD: it holds no bundle of Bootwright, so nothing was compared; name the folder or revision that holds the last bundle, unless this is the first one',
  ]);
  expect(() => told(changed, { against: 'HAED' })).toThrow(UserError);
  expect(() => told(changed, { against: 'HAED' })).toThrow(
    /^--against HAED: it is no folder, and no revision of the git/,
  );
});

/** The same index otherwise than it was written. */
function damage(edit: (text: string) => string): void {
  const path = join(out, 'index.json');
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

test.each<[string, (text: string) => string, string]>([
  ['null', () => 'null', "it is damaged, or none of Bootwright's: it is null; restore it from git"],
  ['a list', () => '[]', "it is damaged, or none of Bootwright's: it is a list; restore it from git"],
  ['cut', () => '{"a":', "it is damaged, or none of Bootwright's: it is no JSON, or a part of one; restore"],
  ['nothing', () => '', 'it is damaged, as it is empty; remove '],
  ['cut behind', (text) => text.slice(0, -3), 'it is damaged, as it ends too early; remove '],
  [
    'without its facts',
    (text) => text.replace(' "facts"', ' "fcts"'),
    'it is damaged, as it has fcts in the place of facts; remove ',
  ],
  ['without a field', (text) => text.replace(/^ "kubernetes".*\n/m, ''), 'as kubernetes is missing; remove '],
  [
    'with a list for its facts',
    (text) => text.replace(/"facts": \{[^}]*\}/, '"facts": []'),
    'it is damaged, as facts is not what was written there; remove ',
  ],
  [
    'with another fact',
    (text) => text.replace('"networks.pods"', '"networks.pod"'),
    'it is damaged, as its facts have networks.pod in the place of networks.pods; remove ',
  ],
  [
    'with a fact twice',
    (text) => text.replace('"facts": {', '"facts": {\n  "networks.pods": "10.200.0.0/16",'),
    'it is damaged, as it has networks.pods twice, at line ',
  ],
])('an index that is %s is told, and compared with no further', (_name, edit, text) => {
  synth(compact);
  git('init');
  damage(edit);
  git('add', '.');
  git('commit', '-m', 'a');
  const message = `${out}/index.json: ${text.startsWith('as') ? 'it is damaged, ' : ''}${text}`;
  expect(() => told(changed)).toThrow(message);
  const old = join(folder, 'old');
  renameSync(out, old);
  for (const against of [old, 'HEAD'])
    expect(() => told(changed, { against })).toThrow(
      new RegExp(`^${against}: its index.json is damaged, as .*; name one that is whole$`),
    );
});

test('one that the last commit has damaged is told, unless another one is named', () => {
  synth(compact);
  git('init');
  git('add', '.');
  git('commit', '-m', 'a');
  damage((text) => text.replace('"facts"', '"fcts"'));
  git('commit', '-am', 'b');
  rmSync(out, { recursive: true });
  expect(() => told(changed)).toThrow(
    `${out} at HEAD: its index.json is damaged, as it has fcts in the place of facts; name one that is whole with --against, such as HEAD~1:dist, or commit that it is gone if it is of no cluster`,
  );
  expect(told(changed, { against: 'HEAD~1' })).toEqual([expect.stringMatching(/^error networks.pods: /)]);
  git('commit', '-am', 'c');
  expect(told(changed)).toEqual([]);
});

test('a public bundle that cannot be written to is sealed all the same, with a warning', () => {
  synth(compact);
  rmSync(join(out, '.sealed'), { force: true });
  // A folder stands where the mark would be, as root may write anywhere.
  execFileSync('mkdir', [join(out, '.sealed')]);
  expect(markSealed(out).map(formatIssue)).toEqual([
    expect.stringMatching(
      /dist: synth will not know that a cluster lives by it, for .*\.sealed: it is a folder; keep the bundle in git/,
    ),
  ]);
});
