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
