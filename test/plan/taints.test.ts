import { formatIssue, type Issue } from '../../lib/plan';
import { planTaintList } from '../../lib/plan/taints';

function read(...texts: string[]) {
  const issues: Issue[] = [];
  return { taints: planTaintList(texts, 't', issues), issues: issues.map(formatIssue) };
}

test('a taint has a key, an effect, and a value if it likes', () => {
  expect(read('a=b:NoSchedule', 'example.com/a:NoExecute', 'a=:NoExecute')).toEqual({
    taints: [
      { key: 'a', value: 'b', effect: 'NoSchedule' },
      { key: 'example.com/a', value: '', effect: 'NoExecute' },
      { key: 'a', value: '', effect: 'NoExecute' },
    ],
    issues: [],
  });
});

test.each([
  'a',
  'a:Never',
  'a,b:NoSchedule',
  'a/b/c:NoSchedule',
  'a..b/c:NoSchedule',
  'a=b/c:NoSchedule',
  ' a:NoSchedule',
])('%s is none', (text) => {
  expect(read(text).issues).toEqual([
    `t[0]: ${text} is not a taint; write key=value:NoSchedule or key:NoExecute`,
  ]);
});

test('a node has one of a key and an effect', () => {
  expect(read('a=b:NoSchedule', 'a=c:NoSchedule').issues).toEqual([
    't[1]: a=c:NoSchedule has key and effect of a=b:NoSchedule, and a node takes one; remove one',
  ]);
});
