import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compared } from '../../lib/cli/compared';
import { markSealed } from '../../lib/cli/lives';
import { write } from '../../lib/cli/synth';
import { UsageError, UserError } from '../../lib/cli/user-error';
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
