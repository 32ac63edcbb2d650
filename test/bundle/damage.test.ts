import { damageOf } from '../../lib/bundle/damage';

const whole = '{\n "tool": "bootwright 1",\n "cluster": "a",\n "files": [\n  {"path":"a"}\n ]\n}\n';

test('an index that is whole, or none of ours, has no damage', () => {
  for (const text of [whole, 'none', '{"files": []}\n', '<<<<<<< HEAD\n'])
    expect(damageOf(text)).toBeUndefined();
});

test.each([
  [whole.replace(' "cluster"', '<<<<<<< HEAD\n "cluster"'), 'line 3 is a mark of git for a conflict'],
  [whole.replace('{', '<<<<<<< HEAD\n{'), 'line 1 is a mark of git for a conflict'],
  [whole.replace('  {"path"', '=======\n  {"path"'), 'line 5 is a mark of git for a conflict'],
  [whole.slice(0, -5), 'it ends too early'],
  [` ${whole}`, 'it does not begin as Bootwright wrote it'],
  ['', 'it is empty'],
])('what went wrong with another is told', (text, damage) => {
  expect(damageOf(text)).toBe(damage);
});
