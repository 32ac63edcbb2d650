import type { MachineModel } from '../../lib/constructs';
import { openPki } from '../../lib/pki/pki';
import { secretsOf } from '../../lib/pki/secret-content';
import { secretRows } from '../../lib/pki/secret-rows';
import type { Role } from '../../lib/plan';
import { descriptions, modelOf } from '../examples';
import { filesOf, machineOf, model, open, secretsFor } from './secrets';

/** What must never be on a machine of these roles alone. */
const FORBIDDEN: readonly (readonly [roles: readonly Role[], paths: RegExp])[] = [
  [['etcd'], /\/ca\.key$|front-proxy|\/sa\.|apiserver|\.conf$|token|kubecfg/],
  [
    ['worker', 'node'],
    /\.key$|\/etcd\/|front-proxy|\/sa\.|apiserver|admin|controller|scheduler|kubecfg|known/,
  ],
  [['control-plane', 'node'], /etcd\/(ca\.key|peer|server|healthcheck)/],
];

function asked({ pool, own }: MachineModel): string[] {
  return [...pool.shared.secrets, ...own.secrets].map(({ path }) => path);
}

describe.each(descriptions)('$name', ({ spec }) => {
  const { pools, plan } = modelOf(spec);

  test('each machine gets the files that its components ask for, and no others', async () => {
    const pki = await openPki(plan, secretsFor(plan.name));
    for (const machine of pools.flatMap((pool) => pool.machines.slice(0, 1))) {
      const files = await secretsOf(pki, machine);
      expect(files.map(({ path }) => path)).toEqual(asked(machine));
      for (const { path, text } of files) expect([path, text]).toEqual([path, expect.stringMatching(/\n$/)]);
    }
  });

  test('no machine is asked to hold what its role must not know', () => {
    const wrong = pools
      .flatMap((pool) => pool.machines)
      .flatMap((machine) =>
        FORBIDDEN.filter(([roles]) => roles.join() === machine.plan.roles.join()).flatMap(([, forbidden]) =>
          asked(machine)
            .filter((path) => forbidden.test(path))
            .map((path) => `${machine.plan.name} ${path}`),
        ),
      );
    expect(wrong).toEqual([]);
  });
});

test('a private key is on one machine only, but for those that all control planes share', async () => {
  const places = new Map<string, string[]>();
  for (const { plan } of model.pools.flatMap((pool) => pool.machines)) {
    for (const { path, text } of (await filesOf(plan.name)).values()) {
      const key = /BEGIN EC PRIVATE KEY-----[^-]+/.exec(text) ?? /client-key-data: (.+)/.exec(text);
      if (key) places.set(key[0], [...(places.get(key[0]) ?? []), path]);
    }
  }
  const shared = [...places.values()].filter((paths) => paths.length > 1);
  expect(shared).toEqual([
    Array(3).fill('/etc/kubernetes/pki/sa.key'),
    Array(3).fill('/etc/kubernetes/pki/ca.key'),
  ]);
});

test('a component that asks for what nobody knows, or for what its machine must not hold, is a defect', async () => {
  const worker = machineOf('worker1');
  const [ca] = worker.pool.shared.secrets;
  const asking = (path: string) => ({ ...worker, own: { ...worker.own, secrets: [{ ...ca, path }] } });
  const pki = await open();
  await expect(secretsOf(pki, asking('/etc/unknown') as MachineModel)).rejects.toThrow('knows no content');
  await expect(secretsOf(pki, asking('/etc/kubernetes/pki/ca.key') as MachineModel)).rejects.toThrow(
    'worker1 must not hold it, being node and worker',
  );
});

test('every path that can be asked for is asked for by some example, or by kubeadm with stacked etcd', () => {
  const stacked = descriptions.flatMap(({ name, spec }) =>
    name === 'flatcar' ? [{ ...spec, bootstrap: 'kubeadm' as const }] : [],
  );
  const specs = [...stacked, ...descriptions.map(({ spec }) => spec)];
  const all = specs.flatMap((spec) => modelOf(spec).pools.flatMap((pool) => pool.machines));
  const paths = new Set(all.flatMap(asked));
  expect([...secretRows.keys()].filter((path) => !paths.has(path))).toEqual([]);
});
