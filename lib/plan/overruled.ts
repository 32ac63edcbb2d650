import type { AcceptSpec } from '../spec';
import { error, type Issue, isWithin } from './issue';
import { suggest } from './suggest';

/** What was told, and is accepted. */
export interface Accepted {
  readonly issue: Issue;
  readonly reason: string;
}

/** Rules whose errors leave nothing to go on with: what they refuse cannot be written. */
const LAST_WORD = ['accept', 'shape', 'values'];

/** The messages that `accept` takes away, of all stages. */
export class Overruled {
  readonly accepted: Accepted[] = [];
  private readonly needed = new Set<AcceptSpec>();

  constructor(private readonly accepts: readonly AcceptSpec[]) {}

  /** What is left of what a stage found. */
  leave(issues: readonly Issue[]): Issue[] {
    return issues.filter((issue) => !this.accepts.some((accept) => this.takes(accept, issue)));
  }

  private takes(accept: AcceptSpec, issue: Issue): boolean {
    if (issue.rule !== accept.rule || LAST_WORD.includes(accept.rule)) return false;
    if (!isWithin(issue.path, accept.at)) return false;
    this.needed.add(accept);
    this.accepted.push({ issue, reason: accept.reason });
    return true;
  }

  /** What is wrong with `accept` itself, once all stages have been asked; the names are those of all rules. */
  issues(names: readonly string[]): Issue[] {
    return this.accepts.flatMap((accept, i) => this.judge(accept, `accept[${i}]`, names));
  }

  private judge(accept: AcceptSpec, path: string, names: readonly string[]): Issue[] {
    const { at, reason, rule } = accept;
    const say = (place: string, message: string, mend: string) => ({
      ...error(`${path}${place}`, message, mend),
      rule: 'accept',
    });
    if (!names.includes(rule)) return [say('.rule', `there is no rule ${rule}`, suggest(rule, names))];
    if (LAST_WORD.includes(rule))
      return [
        say('.rule', `${rule} cannot be overruled: what it refuses cannot be written`, 'mend the place'),
      ];
    if (reason.trim() === '') return [say('.reason', 'it is empty', 'say why it is right all the same')];
    if (this.needed.has(accept)) return [];
    return [
      say('', `rule ${rule} says nothing of ${at}`, 'remove it, or write rule and place as the message does'),
    ];
  }
}
