import { error, type Issue, quoted } from './issue';
import type { Misread } from './row';

/** What a row should have been. */
export interface Form {
  readonly noun: string;
  readonly mend: string;
}

/** Said of a text that no values follow from. */
export function misreadIssue(path: string, text: string, why: Misread, { noun, mend }: Form): Issue {
  const issues: Readonly<Record<Misread, Issue>> = {
    backwards: error(path, `${text} counts backwards`, 'write the lower end first'),
    'no row': error(path, `${quoted(text)} is not ${noun}`, mend),
    'too long': error(path, `${text} has more than 20,000 values`, mend),
    'two widths': error(
      path,
      `${text} has leading zeros at one end only`,
      'write both ends with as many digits',
    ),
  };
  return issues[why];
}
