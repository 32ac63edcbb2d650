import { judgeCommandLine } from '../../lib/check/releases/judge-command-line';
import type { ReleaseFile } from '../../lib/check/releases/release-file';
import { flagsOf, type ProgramAt } from '../../lib/releases/facts';
import type { FlagFacts } from '../../lib/releases/knowledge';
import { Chance } from '../chance';
import { APART, base, type Judgeable, STRICTER } from './base';
import { valuesOf } from './values';

/** A command line, and what our rules say of it: what `judge-flags --compare` reads. */
export interface Judged {
  readonly program: Judgeable;
  readonly args: readonly string[];
  readonly refused: boolean;
  /** Whether all that we refuse is what the program takes, or refuses later. */
  readonly strict: boolean;
  readonly says: string;
}

/** What every program starts with, and so many command lines with one to three flags more; the same for a seed. */
export function judgedCommandLines(minor: string, program: Judgeable, count: number, seed: number): Judged[] {
  const chance = new Chance(seed);
  const at: ProgramAt = { program, minor };
  const known = Object.entries(flagsOf(at)).filter(([name]) => !APART.test(name) && !(name in base[program]));
  const more = Array.from({ length: count }, () =>
    Array.from({ length: 1 + chance.below(3) }, () => drawn(program, known, chance)),
  );
  return [[], ...more].map((flags) =>
    judged(at, program, { ...base[program], ...Object.fromEntries(flags) }),
  );
}

function drawn(program: Judgeable, known: readonly (readonly [string, FlagFacts])[], chance: Chance) {
  const [name, facts] = chance.one(known);
  return [name, chance.one(valuesOf(program, name, facts))] as const;
}

/** Nobody's file: what is said of a flag is said at its place in the description. */
const nowhere = {
  identity: '',
  pool: { path: 'pools.own', settings: { flags: {} } },
  path: '',
  text: '',
  documents: [],
  changes: [],
} as unknown as ReleaseFile;

function judged(at: ProgramAt, program: Judgeable, given: Readonly<Record<string, string>>): Judged {
  const flags = Object.entries(given).map(([name, value]) => ({ name, value, next: undefined }));
  const settings = { flags: { [program]: {} } };
  const file = { ...nowhere, pool: { ...nowhere.pool, settings } } as ReleaseFile;
  const issues = judgeCommandLine({ at, flags, file });
  return {
    program,
    args: flags.map(({ name, value }) => `--${name}=${value}`),
    refused: issues.length > 0,
    strict: issues.every(({ message }) => STRICTER.test(/^(?:: )?--([\w-]+)/.exec(message)?.[1] ?? '')),
    says: issues.map(({ message }) => message).join('; '),
  };
}
