import { error, type Issue, warning } from '../../plan';
import { suggest } from '../../plan/suggest';
import type { Allowed } from '../../releases/allowed';
import { flagLeavesIn, flagPresence, flagsOf, insteadOf, type ProgramAt } from '../../releases/facts';
import { relativePathsIn } from '../../releases/file-flags';
import { flagValues } from '../../releases/flag-values';
import { misreadOf } from '../../releases/go-value';
import type { FlagFacts } from '../../releases/knowledge';
import type { Flag } from './command-line';
import { refusalOf } from './judge-value';
import { isByHand, type Origin } from './place';
import { since } from './since';

/** What a program would say of a flag, and more kindly. */
export function judgeFlag(at: ProgramAt, flag: Flag, origin: Origin): Issue[] {
  const name = normalized(at, flag.name);
  const found = flagPresence(at, name);
  const say = (message: string, mend: string) => error(origin.path, `${origin.by}${message}`, mend);
  const { program, minor } = at;
  switch (found.is) {
    case 'here':
      return [...judgeValue(at, flag, found.facts, say), ...judgeAge(at, name, found.facts, origin)];
    case 'gone':
      return [say(`${program} has no --${name} ${since(found, minor)}`, insteadOf(at, name))];
    case 'to-come':
      return [say(`${program} has --${name} ${since(found, minor)}`, 'remove it')];
    case 'unknown':
      return [say(`${program} ${minor} has no flag --${flag.name}`, suggestion(name, at))];
  }
}

/** What the program takes the flag to be. A switch never takes the next word. */
export function givenValue({ value, next }: Flag, { type }: FlagFacts): string {
  return value ?? (type === 'bool' ? 'true' : (next ?? ''));
}

/** Kubernetes' programs take `_` for `-` in a flag (component-base cli/flag, WordSepNormalizeFunc). */
export function normalized({ program }: ProgramAt, name: string): string {
  return program === 'etcd' ? name : name.replaceAll('_', '-');
}

type Say = (message: string, mend: string) => Issue;

/** Flags whose type says less than they take: gates, and maps of the kubelet with `<` for `=`. */
const TYPES: Readonly<Record<string, string>> = {
  'eviction-hard': 'list of thresholds',
  'eviction-soft': 'list of thresholds',
  'feature-gates': 'mapStringBool',
};

function judgeValue(at: ProgramAt, flag: Flag, facts: FlagFacts, say: Say): Issue[] {
  const value = givenValue(flag, facts);
  const name = normalized(at, flag.name);
  const type = TYPES[name] ?? facts.type;
  const mend = misreadOf(type, value);
  if (mend) return [say(`--${flag.name}=${value} is no ${type}`, mend)];
  const [relative] = relativePathsIn(at.program, name, value);
  if (relative) {
    const message = `--${flag.name}=${value} is no absolute path, and ${at.program} starts in a folder of its container`;
    return [say(message, `begin ${relative.path} with a slash`)];
  }
  const refusal = refusalOf(valuesTaken(at, name, type), type, value);
  if (!refusal) return [];
  return [say(`--${flag.name}=${value}: ${at.program} ${at.minor} ${refusal.says}`, refusal.mend)];
}

/** Go's flag package tells some sets of words itself: `one of existing, new`. */
function valuesTaken({ minor, program }: ProgramAt, name: string, type: string): Allowed | undefined {
  const [, told] = /^one of (.*)/.exec(type) ?? [];
  return told ? { words: told.split(', ') } : flagValues(program, name, minor);
}

const WITHOUT = 'do without it before it leaves';

/** What only a person can change is not worth a warning where the compiler wrote it. */
function judgeAge(at: ProgramAt, name: string, { deprecated }: FlagFacts, origin: Origin): Issue[] {
  if (deprecated === '' || !isByHand(origin)) return [];
  const leaves = flagLeavesIn(at, name);
  const end = leaves ? ` and leaves in ${leaves}` : '';
  const message = `--${name} is deprecated in ${at.program} ${at.minor}${end} (${oneLine(deprecated)})`;
  const mend = /config file/.test(deprecated) ? 'set the field of `kubelet` that says the same' : WITHOUT;
  return [warning(origin.path, message, leaves ? insteadOf(at, name) : mend)];
}

/** `did you mean --v?`, but never all two hundred names. */
function suggestion(name: string, at: ProgramAt): string {
  const text = suggest(name, Object.keys(flagsOf(at)));
  return text.startsWith('did') ? text.replace('mean ', 'mean --') : 'remove it';
}

/** Without the address of a page, which every second flag of the kubelet repeats. */
function oneLine(text: string): string {
  const short = text.replace(/\bSee https?:\S+ for more information\.?/, '');
  return short.replace(/\s+/g, ' ').trim().replace(/[.;]$/, '');
}
