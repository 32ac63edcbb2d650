import { error, type Issue } from '../plan';
import { flagsOf, gatePresence, type ProgramAt } from '../releases/facts';
import { amountOf } from '../releases/go-value';
import { own } from '../releases/own';
import type { Clash } from './flags/clash';
import { clashes } from './flags/clashes';
import { placeOfFlag } from './releases/place';
import { givenFlags, programsOf, type StartedProgram } from './releases/program';
import type { Rule } from './rule';

/** No two flags of a program exclude each other, and none lacks the one that it needs. */
export const flagClashes: Rule = {
  name: 'flag-clashes',
  protects: 'A program with two flags that exclude each other exits at every start.',
  seen: [
    'siderolabs/talos#14279',
    'kubernetes/kubernetes#128207',
    'kubernetes/kubernetes#78759',
    'kubernetes/kubeadm#3240',
  ],
  check: (model) => programsOf(model).flatMap(clashesOf),
};

/** By name, what a program gets. */
type Given = ReadonlyMap<string, string>;

/** Of one command line. */
export function clashesOf(program: StartedProgram): Issue[] {
  const { at } = program;
  const given = givenFlags(program);
  return clashes
    .filter((clash) => clash.program === at.program && isAsked(clash, given))
    .flatMap((clash) => {
      const found = judge(program, clash, given);
      if (!found) return [];
      const { by, path } = placeOf(program, [clash.flag, ...clash.others]);
      return [error(path, `${by}${found.what}, and ${at.program} exits`, found.mend)];
    });
}

/** Of two that are compared, one may be the default. */
function isAsked({ flag, is, others, word }: Clash, given: Given): boolean {
  if (is === 'not above') return [flag, ...others].some((name) => given.has(name));
  if (is === 'empty') return given.get(flag) === '';
  return isSaid(given.get(flag), word);
}

/** A switch that is off and an empty text say nothing. */
function isSaid(value: string | undefined, word: string | undefined): value is string {
  if (value === undefined || value === '' || value === 'false') return false;
  return word === undefined || value.split(/[,=]/).includes(word);
}

interface Found {
  readonly what: string;
  readonly mend: string;
}

function judge({ at }: StartedProgram, clash: Clash, given: Given): Found | undefined {
  if (clash.is === 'not above') return notAbove(clash, given, flagsOf(at));
  if (clash.is === 'empty') return { what: `--${clash.flag} is empty`, mend: 'remove it' };
  const { flag, is, others, otherWord } = clash;
  const [value, other = ''] = [
    given.get(flag) as string,
    others.find((each) => isSaid(given.get(each), otherWord)),
  ];
  const told = shownFlag(flag, value);
  if (is === 'none with') {
    const none = [flag, ...others].every((name) => Number(given.get(name)) === 0);
    return none
      ? { what: `${told} and --${others.join(' and --')} are both 0`, mend: 'give one of them more' }
      : undefined;
  }
  if (is === 'with') {
    if (other === '') return undefined;
    return {
      what: `${told} and ${shownFlag(other, given.get(other) ?? '')} exclude each other`,
      mend: 'remove one of them',
    };
  }
  if (other !== '' || isOn(clash, at)) return undefined;
  const wanted = others.map((each) => `--${each}${otherWord ? ` with ${otherWord}` : ''}`).join(' or ');
  return { what: `${told} needs ${wanted}`, mend: `set it too, or remove ${clash.word ?? `--${flag}`}` };
}

/** Whether the minor has the gate on by itself; one that is no gate of it any more is on for ever. */
function isOn({ gate, program }: Clash, at: ProgramAt): boolean {
  if (gate === undefined || program === 'etcd') return false;
  const found = gatePresence({ program, minor: at.minor }, gate);
  return found.is === 'gone' || (found.is === 'here' && found.facts.default);
}

/** A URL may hold a password. */
function shownFlag(name: string, value: string): string {
  return value.includes('://') ? `--${name}` : `--${name}=${value}`;
}

function notAbove(
  { flag, others, times = 1 }: Clash,
  given: Given,
  facts: ReturnType<typeof flagsOf>,
): Found | undefined {
  const [other = ''] = others;
  const type = own(facts, flag)?.type ?? '';
  const [value = '', bound = ''] = [flag, other].map((name) => given.get(name) ?? own(facts, name)?.default);
  if (!(amountOf(type, value) <= times * amountOf(type, bound))) return undefined;
  const often = times === 1 ? '' : `${times} times `;
  return {
    what: `--${flag}=${value} is not above ${often}--${other}=${bound}`,
    mend: 'raise the first, or lower the second',
  };
}

/** The place of that of the flags which a person set. */
function placeOf({ at, file }: StartedProgram, names: readonly string[]) {
  const places = names.map((name) => placeOfFlag(file, at.program, name));
  return places.find(({ by }) => by === '') ?? (places[0] as (typeof places)[0]);
}
