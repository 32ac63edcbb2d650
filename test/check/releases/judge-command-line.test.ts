import { judgedCommandLines } from '../../../conformance/command-lines/judged';

test('what is drawn is the same each time, and what a program starts with is taken', () => {
  const [first, ...drawn] = judgedCommandLines('1.36', 'kube-apiserver', 50, 3);
  expect(first).toMatchObject({ refused: false, says: '' });
  expect(drawn).toEqual(judgedCommandLines('1.36', 'kube-apiserver', 50, 3).slice(1));
  const refused = drawn.filter((each) => each.refused).length;
  expect(refused).toBeGreaterThan(10);
  expect(refused).toBeLessThan(40);
});

test.each<[string, string]>([
  ['--leader-elect-lease-duration=1s', 'is not above'],
  ['--secure-port=65536', 'takes nothing above 65535'],
])('%s', (arg, says) => {
  const drawn = judgedCommandLines('1.36', 'kube-scheduler', 3000, 1).filter(({ args }) =>
    args.includes(arg),
  );
  expect(drawn.length).toBeGreaterThan(0);
  for (const each of drawn) expect(each.says).toContain(says);
});
