import { parse } from 'smol-toml';
import { validateComponents } from '../../../lib/components';
import { criO } from '../../../lib/components/runtime/cri-o';
import { registryLogins } from '../../../lib/components/runtime/registry-logins';
import { formatIssue } from '../../../lib/plan';
import { planOf, referenceWith } from '../../clusters';
import { textOf } from '../on-disk';

const withLogins = (...names: readonly string[]) =>
  planOf(
    referenceWith({
      runtime: {
        registries: Object.fromEntries(names.map((name) => [name, { login: { secret: 'login' } }])),
      },
    }),
  );

test('CRI-O reads the logins from a file that sealed/ brings', () => {
  const plan = withLogins('r.example.com:5000', 'quay.io/team');
  const [pool] = plan.pools;
  const names = { 'quay.io/team': 'login', 'r.example.com:5000': 'login' };
  expect(pool && registryLogins.forPool?.(plan, pool)).toMatchObject([
    { kind: 'secret', path: '/etc/crio/auth.json', mode: 0o600, source: { from: 'logins', names } },
  ]);
  const configuration = textOf(criO, plan, 'workers', '/etc/crio/crio.conf.d/20-bootwright.conf');
  expect(parse(configuration)).toHaveProperty('crio.image.global_auth_file', '/etc/crio/auth.json');
});

test.each([
  ['https://r.example.com', 'https://r.example.com is not a registry; write host:port/path without a scheme'],
  ['r.example.com:0', 'r.example.com:0 is not a registry; write host:port/path without a scheme'],
])('%s is refused', (registry, message) => {
  const issues = validateComponents(withLogins(registry)).map(formatIssue);
  expect(issues).toEqual([`runtime.registries.${registry}: ${message}`]);
});

test('a login that is written in place of its name is refused and not shown', () => {
  const registries = { 'r.example.com': { login: { secret: 'robot:hunter2' } } };
  const [issue = ''] = validateComponents(planOf(referenceWith({ runtime: { registries } }))).map(
    formatIssue,
  );
  expect(issue).toMatch(
    /^runtime\.registries\.r\.example\.com\.login\.secret: it is not the name of a value;/,
  );
  expect(issue).not.toContain('hunter2');
});
