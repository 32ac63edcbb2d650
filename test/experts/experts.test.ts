import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import bank from './bank';
import gameStudio from './game-studio';
import university from './university';

/** What people write who know what they do, each with some forty settings of their own: nothing of it is refused. */
test.each([
  ['a bank', bank],
  ['a game studio', gameStudio],
  ['a university', university],
])('%s', (_, spec) => {
  expect(compile(spec).issues.map(formatIssue)).toEqual([]);
});
