import type { Go, Module } from '../../generator/go';
import { type FoundRelease, newestOf } from '../../generator/releases';

/** A proxy that has some versions only. */
function proxy(...has: string[]): Go {
  const module: Module = { Dir: '', GoMod: '' };
  return {
    download: async (_: string, version: string) => (has.includes(version) ? module : undefined),
  } as Go;
}

const whole = async () => undefined;
const silent = () => {};

test.each([
  { listed: ['v1.30.2', 'v1.30.10', 'v1.3.99'], has: ['v1.30.2', 'v1.30.10'], newest: 'v1.30.10' },
  { listed: ['v1.30.2', 'v1.30.10'], has: ['v1.30.2'], newest: 'v1.30.2' },
  {
    listed: ['v1.30.0', 'v1.30.0-rc.1', 'v1.30.1-rc.0'],
    has: ['v1.30.0', 'v1.30.1-rc.0'],
    newest: 'v1.30.0',
  },
  {
    listed: ['v1.30.0-alpha.3', 'v1.30.0-rc.2', 'v1.30.0-rc.10'],
    has: ['v1.30.0-rc.2', 'v1.30.0-rc.10'],
    newest: 'v1.30.0-rc.10',
  },
])('of $listed, with $has to be had, $newest', async ({ listed, has, newest }) => {
  expect((await newestOf(proxy(...has), 'k8s.io/kubernetes', '1.30', listed, whole, silent)).version).toBe(
    newest,
  );
});

test('a minor that cannot be had is told', async () => {
  const nothing = newestOf(proxy(), 'k8s.io/kubernetes', '1.30', ['v1.30.0'], whole, silent);
  await expect(nothing).rejects.toThrow(
    'k8s.io/kubernetes: the proxy has all of none of 1.30, of 1 that are listed',
  );
});

test('a release without a library of its own gives way to the one before, and that is told', async () => {
  const listed = ['v1.30.1', 'v1.30.2', 'v1.30.3'];
  const lackOf = async ({ version }: FoundRelease) => (version === 'v1.30.2' ? 'no kubelet' : undefined);
  const told: string[] = [];
  const tell = (what: string) => told.push(what);
  const found = await newestOf(
    proxy('v1.30.1', 'v1.30.2'),
    'k8s.io/kubernetes',
    '1.30',
    listed,
    lackOf,
    tell,
  );
  expect(found.version).toBe('v1.30.1');
  expect(told).toEqual(['not v1.30.3: the proxy does not have it', 'not v1.30.2: no kubelet', 'v1.30.1']);
});
