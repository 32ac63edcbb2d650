import { checkValues, unusedValues } from '../../lib/pki/check-values';
import { withValue } from '../../lib/pki/named-values';
import { openPki } from '../../lib/pki/pki';
import { secretsOf } from '../../lib/pki/secret-content';
import { valueUses } from '../../lib/pki/value-uses';
import { formatIssue } from '../../lib/plan';
import { compact, referenceWith } from '../clusters';
import { modelOf } from '../examples';
import { secretsFor } from './secrets';

const spec = {
  ...compact,
  runtime: { registries: { 'r.example.com': { login: { secret: 'login' } } } },
  secretFiles: [{ path: '/etc/all.key', secret: 'all' }],
  pools: {
    ...compact.pools,
    workers: {
      ...compact.pools.workers,
      secretFiles: [{ path: '/etc/w.key', secret: 'worker', mode: '0400' }],
    },
  },
} as typeof compact;
const model = modelOf(spec);
const empty = secretsFor('reference');
const given = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce((so, [name, text]) => withValue(so, name, Buffer.from(text)), empty);
const told = (values: Readonly<Record<string, string>>) =>
  checkValues(valueUses(model), given(values), 'npm run secrets --').map(formatIssue);

test('what is missing is told once, with the command that brings it', () => {
  const missing = (place: string, name: string) =>
    `${place}: the secrets file has no value ${name}; bring it with \`npm run secrets -- --set ${name}=@file\``;
  expect(told({})).toEqual([
    missing('runtime.registries.r.example.com.login.secret', 'login'),
    missing('secretFiles[0].secret', 'all'),
    missing('pools.workers.secretFiles[0].secret', 'worker'),
  ]);
});

test('a login must be one', () => {
  expect(told({ all: 'x', worker: 'x', login: 'x' })).toEqual([
    'runtime.registries.r.example.com.login.secret: the value login is no login of r.example.com; bring user:password in one line, or a config.json of `docker login` that has this registry',
  ]);
});

test.each([
  [`$6$saltsalt$${'a'.repeat(86)}`, true],
  [`$6$rounds=5000$saltsalt$${'a'.repeat(86)}\n`, true],
  [`$y$j9T$F5Jx5fExrKuPp53xLKQ..1$${'a'.repeat(43)}`, true],
  ['$7$CU..../....saltsalt$ZAXFMcUiDtPnGZmIfHqmXcEM53OIiBgNRWjT2OlNGG4', true],
  [`$2b$12$${'a'.repeat(53)}`, true],
  [`$1$saltsalt$${'a'.repeat(22)}`, false],
  ['hunter2', false],
  [`$6$salt$' root; reboot #${'a'.repeat(86)}`, false],
])('a root password must be a hash: %j', (value, right) => {
  const host = { sshAuthorizedKeys: [], rootPassword: { secret: 'root' } };
  const uses = valueUses(modelOf({ ...compact, host }));
  expect(new Set(uses.map(({ place }) => place))).toEqual(new Set(['host.rootPassword.secret']));
  expect(checkValues(uses, given({ root: value }), '').map(formatIssue)).toEqual(
    right
      ? []
      : [
          'host.rootPassword.secret: the value root is no hash of a password; bring what `openssl passwd -6` or `mkpasswd` writes, never the password itself',
        ],
  );
});

test('a name that nothing uses is told', () => {
  const values = given({ all: 'x', worker: 'x', login: 'a:b', old: 'x' });
  expect(unusedValues(model, values, 'npm run secrets -- a.ts').map(formatIssue)).toEqual([
    'values.old: nothing in the description names it; name it there, or remove it with `npm run secrets -- a.ts --unset old`',
  ]);
});

test('each machine has its own values and no other’s', async () => {
  const pki = await openPki(model.plan, given({ all: 'A', worker: 'W', login: 'a:b' }));
  const rows = await Promise.all(
    model.pools.flatMap((pool) =>
      pool.machines.slice(0, 1).map(async (machine) => {
        const files = await secretsOf(pki, machine);
        const own = files.filter(({ path }) => /\/(all|w)\.key$|auth\.json$/.test(path));
        return [machine.plan.roles.join(' '), own.map(({ path, mode, text }) => [path, mode, text.trim()])];
      }),
    ),
  );
  const login = [
    '/etc/crio/auth.json',
    0o600,
    JSON.stringify({ auths: { 'r.example.com': { auth: 'YTpi' } } }, null, 2),
  ];
  const all = ['/etc/all.key', 0o600, 'A'];
  for (const [roles, files] of rows) {
    const worker = ['/etc/w.key', 0o400, 'W'];
    expect([roles, files]).toEqual([
      roles,
      String(roles).includes('worker') ? [login, all, worker] : [login, all],
    ]);
  }
});

test('a description that names nothing uses nothing', () => {
  expect(valueUses(modelOf(referenceWith({})))).toEqual([]);
});
