import { corefile } from '../../lib/check/corefile';
import { formatIssue } from '../../lib/plan';
import { compact } from '../clusters';
import { modelOf } from '../examples';
import { withText } from './mutate';

const told = (from: string, to: string) =>
  corefile
    .check(withText(modelOf(compact), 'master1', '/etc/kubernetes/addons/04-coredns.yaml', from, to))
    .map(formatIssue);

test('a plugin that is almost one is an error, and another one a warning', () => {
  expect(told('loadbalance', 'loadbalnce')).toContainEqual(
    expect.stringMatching(
      /Corefile has loadbalnce, which is no plugin of CoreDNS; did you mean loadbalance\?/,
    ),
  );
  expect(told('loadbalance', 'redisc')).toContainEqual(expect.stringMatching(/take an image that has it/));
});

test.each([
  ['loadbalance', 'loadbalance round_robin # nonsense'],
  ['loadbalance', 'hosts {\n            10.20.0.9 nonsense\n            fallthrough\n        }'],
  ['loadbalance', 'import custom/*.override'],
])('%s to %j is taken', (from, to) => {
  expect(told(from, to)).toEqual([]);
});
