import { asData } from '../../lib/cli/as-data';
import { formatIssue } from '../../lib/plan';

const thrower = () => {
  throw new Error('boom\n and more');
};
const AS_DATA = 'write what it is to be there, as plain data';

/** One that makes up a field in each of its fields. */
const endless = (): object =>
  new Proxy(
    {},
    {
      get: (_, name) => (typeof name === 'string' ? endless() : undefined),
      ownKeys: () => ['a'],
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
    },
  );

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

test.each<[string, unknown, string]>([
  [
    'a getter that throws',
    {
      pools: {
        workers: {
          get role() {
            return thrower();
          },
        },
      },
    },
    `pools.workers.role: it cannot be read: boom; ${AS_DATA}`,
  ],
  ['a Proxy', { a: [new Proxy({}, { ownKeys: thrower })] }, `a[0]: it cannot be read: boom; ${AS_DATA}`],
  [
    'a Proxy of all',
    new Proxy({}, { get: thrower, ownKeys: thrower }),
    `the description: it cannot be read: boom; ${AS_DATA}`,
  ],
  ['one that was revoked', { a: revoked() }, 'a: it cannot be read: TypeError: '],
])('%s is told with its place', (_name, value, line) => {
  const lines = asData(value).issues.map(formatIssue);
  expect(lines).toEqual([expect.stringContaining(line)]);
});

test('one without an end is told', () => {
  expect(asData(endless()).issues.map(formatIssue)).toEqual([
    expect.stringMatching(/^a\.a\.a.*: it cannot be read: it is more than 100 levels deep; /),
  ]);
});

test('what can be read is read once, and stays as it is', () => {
  let reads = 0;
  class Pool {
    readonly role = 'worker';
    get size() {
      return ++reads;
    }
  }
  const shared = { a: [1, undefined, null] };
  const value = { one: shared, two: shared, pool: new Pool(), proxy: new Proxy({ a: 1 }, {}) };
  const { data, issues } = asData(value);
  expect(issues).toEqual([]);
  expect(data).toEqual({ one: shared, two: shared, pool: { role: 'worker', size: 1 }, proxy: { a: 1 } });
  expect(JSON.stringify(data)).toBe(JSON.stringify(data));
  expect(reads).toBe(1);
});

test('what is no data stays for the plan to tell', () => {
  const circle: Record<string, unknown> = { date: new Date(0), act: thrower };
  circle.self = circle;
  const data = asData(circle).data as typeof circle;
  expect([data.date, data.act]).toEqual([circle.date, thrower]);
  expect(data.self).toBe(data);
  const proto = JSON.parse('{ "__proto__": 5 }');
  expect(Object.keys(asData(proto).data as object)).toEqual(['__proto__']);
});
