import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT } from '../../lib/cli/exit-code';
import { tellFailure } from '../../lib/cli/failure';
import { newProgram } from '../../lib/cli/program';
import { secretsFor } from '../pki/secrets';

jest.mock('../../lib/check/compile', () => jest.requireActual('./compiled-once'));

const folder = mkdtempSync(join(tmpdir(), 'bootwright-usage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const FILE = join(folder, 'reference.secrets.json');
writeFileSync(FILE, JSON.stringify(secretsFor('reference')), { mode: 0o600 });

/** What a command line ends with, and what it says. */
async function end(words: readonly string[]): Promise<readonly [code: unknown, told: string]> {
  const told: string[] = [];
  const spies = [
    jest.spyOn(console, 'error').mockImplementation((text) => told.push(String(text))),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0),
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true),
    jest.spyOn(console, 'log').mockImplementation(() => {}),
  ];
  try {
    await newProgram().parseAsync([...words], { from: 'user' });
    return [process.exitCode, told.join('')];
  } catch (cause) {
    return [tellFailure(cause, false), told.join('')];
  } finally {
    process.exitCode = 0;
    for (const spy of spies) spy.mockRestore();
  }
}

/** Every verb, by the words that call it. */
function verbs(command: Command, words: readonly string[] = []): (readonly [string, Command])[] {
  if (command.commands.length === 0) return [[words.join(' '), command]];
  return command.commands.flatMap((each) => verbs(each, [...words, each.name()]));
}
const all = verbs(newProgram());

test.each(all)('%s refuses options that are none, and words too many and too few', async (words, verb) => {
  const call = words.split(' ');
  const needed = verb.registeredArguments.map(({ argChoices }) => argChoices?.[0] ?? 'a');
  const wrong = [
    [...call, ...needed, '--nothing-of-this-name'],
    [...call, ...needed, 'a-word-too-many'],
    ...(verb.registeredArguments.some(({ required }) => required) ? [call] : []),
    ...verb.options.filter(({ required }) => required).map(({ long }) => [...call, ...needed, String(long)]),
  ];
  for (const line of wrong) expect([line, await end(line)]).toEqual([line, [EXIT.usage, expect.any(String)]]);
});

const AT = ['--file', FILE];

/** What each verb may be asked for in vain. */
const rows: readonly (readonly [verb: string, words: readonly string[], told: string | RegExp])[] = [
  ['synth', ['--out', ''], '--out: it is empty'],
  ['synth', ['--accept', 'nothing', '--check'], '--accept nothing: there is no such fact'],
  ['synth', ['--against', 'no-revision', '--check'], '--against no-revision: it is no folder'],
  ['show', ['dist/pools/mastrs/rootfs/etc/a'], 'pools/mastrs: there is no such pool; did you mean masters?'],
  [
    'show',
    ['master1', 'dist/pools/masters/rootfs/etc/crictl.yml'],
    '/etc/crictl.yml: master1 has no such file; did you mean /etc/crictl.yaml?',
  ],
  ['show', ['mastrs'], 'mastrs: there is no such machine; if you mean the pool masters, name one of its'],
  ['show', ['w01'], 'w01: there is no such machine; use one of'],
  ['show', ['master1', '/etc/host'], '/etc/host: master1 has no such file; did you mean /etc/hosts?'],
  ['show', ['master1', '/etc/hosts', '--json'], '--json: it is for a whole machine alone'],
  ['show', ['master1', '/etc/hosts', '--to', 'a'], '--to: it is for a whole machine alone'],
  ['show', ['master1', '/srv/hosts'], '/srv/hosts: master1 has no such file; did you mean /etc/hosts?'],
  ['show', ['master1', '/srv/xyzzy'], '/srv/xyzzy: master1 has no such file; `show master1` lists them'],
  ['explain', ['w01'], 'w01: there is no such machine; use one of'],
  ['explain', ['master1', '--line', '3'], '--line 3: no file is named that it would be in'],
  ['explain', ['master1', '--flag', 'v'], '--flag v: no file is named that it would be in'],
  ['explain', ['master1', '/etc/hosts', '--line', '0'], 'Write a number from 1.'],
  ['explain', ['master1', '/etc/hosts', '--line', '9999'], /--line 9999: the file has \d+ lines/],
  ['explain', ['master1', '/etc/hosts', '--flag', 'v'], '--flag v: the file has no such flag'],
  ['explain', ['master1', '/nowhere'], '/nowhere: master1 has no such file'],
  ['secrets', ['--leaf-days', '0'], 'Write a number of days'],
  ['secrets', ['--authority-days', 'x'], 'Write a number of days'],
  ['secrets', ['--file', `${FILE}.new`, '--bring', 'kubernetes'], '--bring kubernetes: it names no file'],
  ['secrets', ['--file', `${FILE}.new`, '--bring', 'a=b'], 'a: there is no such authority'],
  ['secrets', ['--file', `${FILE}.new`, '--bring', 'etcd=a,b,c'], 'a,b,c: these are more than two files'],
  ['secrets', ['--file', `${FILE}.new`, '--identity', 'a'], '--identity a: there is no '],
  ['secrets', ['--file', `${FILE}.new`, '--recipient', 'a'], 'a: it is not an age recipient'],
  [
    'secrets',
    ['--file', `${FILE}.new`, '--recipient', 'AGE-SECRET-KEY-1AAAA'],
    /^error {4}an age identity: it is not an age recipient/,
  ],
  ['secrets', [...AT, '--recipient', 'a', '--leaf-days', '9'], '--leaf-days: '],
  ['secrets', [...AT, '--list', '--leaf-days', '9'], '--leaf-days: it is for a new secrets file'],
  ['secrets', [...AT, '--list', '--set', 'a=@-'], '--list: it changes nothing'],
  ['secrets', [...AT, '--set', 'a=b'], '--set: it names no file'],
  ['secrets', [...AT, '--set', 'A=@/etc/hostname'], '--set: it begins with no name'],
  ['secrets', [...AT, '--set', 'a=@-', '--unset', 'a'], 'a: is set or unset twice'],
  ['secrets', [...AT, '--unset', 'a'], 'a: the secrets file has no such value'],
  ['seal', ['--out', ''], '--out: it is empty'],
  ['secret-files', ['w01', ...AT], 'w01: there is no such machine'],
  ['rotate leaf', ['kublet', ...AT], 'kublet: there is no such certificate'],
  ['rotate leaf', ['kubelet', 'w01', ...AT], 'w01: there is no such machine'],
  ['rotate leaf', ['kubelet', 'etcd1', ...AT], 'etcd1: it has no leaf kubelet'],
  ['rotate leaf', ['kubelet', '--days', '0', ...AT], 'Write a number of days'],
  ['rotate ca', ['kubernets', 'switch', ...AT], 'kubernets: there is no such authority'],
  ['rotate ca', ['kubernetes', 'switsh', ...AT], 'Allowed choices are introduce, switch, retire'],
  ['rotate ca', ['kubernetes', 'switch', '--days', '9', ...AT], '--days 9: it would reach no file'],
  ['rotate ca', ['kubernetes', 'switch', '--bring', 'a', ...AT], '--bring a: it would reach no file'],
  ['rotate ca', ['kubernetes', 'introduce', '--bring', 'a,b,c', ...AT], 'these are more than two files'],
  ['rotate service-account', ['switsh', ...AT], 'Allowed choices are introduce, switch, retire'],
  ['rotate token', AT, 'token: this cluster has none'],
  ['rotate seed', [...AT, '--recipient', 'a'], 'a: it is not an age recipient'],
  ['rotate issued', ['--bring', 'a', folder], "unknown option '--bring'"],
  ['upgrade-report', ['1.3'], 'kubernetes: 1.3 is no release after v1.36.3'],
];

test.each(rows)('%s %j is a mistake of the command line', async (verb, words, told) => {
  expect(await end([...verb.split(' '), ...words])).toEqual([
    EXIT.usage,
    expect.stringMatching(toRegExp(told)),
  ]);
});

function toRegExp(told: string | RegExp): RegExp {
  return typeof told === 'string' ? new RegExp(told.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : told;
}

test('each verb has one that it is asked for in vain', () => {
  expect([...new Set(rows.map(([verb]) => verb))].sort()).toEqual(all.map(([words]) => words).sort());
});
