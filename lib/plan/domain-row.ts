import { error, type Issue } from './issue';
import { expandNames, isMisread } from './row';
import { misreadIssue } from './row-issue';

/** Domains that a text stands for: `rack7`, `rack[1-3]`, `rack[1-10] of 20`. */
export interface DomainRow {
  readonly text: string;
  readonly values: readonly string[];
  /** How many machines one of them holds; undefined if machines are dealt to them in turn. */
  readonly each: number | undefined;
}

/** Machines that stand in the description together. */
export interface Row {
  readonly path: string;
  readonly count: number;
}

/** What a label's value may be (apimachinery, validation.IsValidLabelValue). */
const VALUE = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

const FORM = {
  noun: 'the name of a domain',
  mend: 'write such as rack7, rack[1-3] for several that are dealt in turn, or rack[1-10] of 20',
};

const ROW = /^(.*?)(?: of ([1-9]\d*))?$/s;

/** The domains of a text, none if it is wrong. */
export function readDomains(text: string, row: Row, path: string, issues: Issue[]): DomainRow {
  const [, names = ''] = ROW.exec(text) ?? [];
  const values = expandNames(names);
  const none = { text, values: [], each: undefined };
  if (isMisread(values)) {
    issues.push(misreadIssue(path, text, values, FORM));
    return none;
  }
  if (!values.every((value) => VALUE.test(value))) {
    issues.push(misreadIssue(path, text, 'no row', FORM));
    return none;
  }
  const found = { text, values, each: roomOf(text) };
  issues.push(...checkCount(found, row, path));
  return found;
}

function checkCount({ text, values, each }: DomainRow, { path: of, count }: Row, path: string): Issue[] {
  if (each !== undefined && values.length * each < count) {
    const message = `${text} is room for ${values.length * each} machines, and ${of} has ${count}`;
    return [error(path, message, 'add domains at the end: those of machines that are there must not move')];
  }
  if (each !== undefined || values.length <= count) return [];
  const message = `${text} has ${values.length} values for ${count} machines in ${of}`;
  return [error(path, message, 'name no more domains than there are machines')];
}

/** That of a machine, by its place in the row alone: machines behind it change nothing. */
export function domainAt({ values, each }: DomainRow, machine: number): string | undefined {
  if (each === undefined) return values[machine % values.length];
  return values[Math.min(Math.floor(machine / each), values.length - 1)];
}

/** Whether it stands for several machines of a row, each in a domain that follows from its place. */
export function divides(text: string): boolean {
  return text.includes('[') || roomOf(text) !== undefined;
}

/** How many machines one domain holds, if the text says so. */
export function roomOf(text: string): number | undefined {
  const [, , size] = ROW.exec(text) ?? [];
  return size === undefined ? undefined : Number(size);
}
