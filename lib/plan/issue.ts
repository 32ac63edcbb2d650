/** Something that is wrong with the description, told so that a person knows what to change. */
export interface Issue {
  /** The place in the description: `machines.etcd4.address`. */
  readonly path: string;

  /** What is wrong, with the value: `10.20.0.300 is not an IPv4 address`. */
  readonly message: string;

  /** What to do about it. */
  readonly mend: string;

  /** An error fails synth; a warning is shown. */
  readonly severity: 'error' | 'warning';

  /** The name of the rule that tells it, by which `accept` overrules it. @default none: nothing overrules it */
  readonly rule?: string;
}

export function error(path: string, message: string, mend: string): Issue {
  return { path, message, mend, severity: 'error' };
}

export function warning(path: string, message: string, mend: string): Issue {
  return { path, message, mend, severity: 'warning' };
}

/** One line: `path: what is wrong, with the value; what to do`. A value may hold what would break it, or a terminal. */
export function formatIssue(issue: Issue): string {
  const line = `${issue.path}: ${issue.message}; ${issue.mend}`;
  return line.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}

/** The same with the name of its rule behind it, as a person sees it: `path: what is wrong; what to do [rule]`. */
export function issueLine(issue: Issue): string {
  return issue.rule === undefined ? formatIssue(issue) : `${formatIssue(issue)} [${issue.rule}]`;
}

/** With the name of the rule that tells them, but for those that have one. */
export function named(rule: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => (issue.rule === undefined ? { ...issue, rule } : issue));
}

/** Runs a step of planning, which adds what is wrong to its list, under the name of its rule. */
export function step<T>(rule: string, issues: Issue[], run: (issues: Issue[]) => T): T {
  const found: Issue[] = [];
  const result = run(found);
  issues.push(...named(rule, found));
  return result;
}

/** A text as a message shows it: in quotes where nobody would see its ends. */
export function quoted(text: string): string {
  return /^\S+$/.test(text) ? text : JSON.stringify(text);
}

/** Whether none of the others is about the same place, one inside it or one around it: then it follows from none. */
export function isApart({ path }: Issue, others: readonly Issue[]): boolean {
  return !others.some((other) => isWithin(path, other.path) || isWithin(other.path, path));
}

/** Whether a place is another one or a part of it: `files[0].path` of `files[0]`. */
export function isWithin(path: string, whole: string): boolean {
  return path.startsWith(whole) && /^($|[.[])/.test(path.slice(whole.length));
}

export function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

/** Machines of several pools may lead to the same issue: it is told once. */
export function eachOnce(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [formatIssue(issue), issue])).values()];
}
