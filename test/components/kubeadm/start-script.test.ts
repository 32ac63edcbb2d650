import { startScript } from '../../../lib/components/kubeadm/start-script';
import { planOf, referenceWith } from '../../clusters';

const plan = planOf(referenceWith({ bootstrap: 'kubeadm' }));

function scriptOf(name: string): string {
  const machine = plan.machines.find((each) => each.name === name);
  const pool = plan.pools.find(({ id }) => id === machine?.pool);
  if (!machine || !pool) throw new Error(`there is no ${name}`);
  return startScript(plan, pool, machine);
}

test('the first asks every way to the API before it makes a cluster', () => {
  const servers = ['https://10.20.0.9:8443', 'https://10.20.0.11:6443', 'https://10.20.0.12:6443'];
  const text = scriptOf('master1');
  expect(text).toContain(`for server in ${servers.join(' ')}; do`);
  const order = ['phase preflight', 'if is_there', 'touch "$finished-init"', 'kubeadm init --config'];
  const places = order.map((each) => text.indexOf(each));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('the others only join', () => {
  expect(scriptOf('master2')).not.toContain('kubeadm init');
  expect(scriptOf('master2')).toContain('delete node master2 --ignore-not-found');
});

test('nothing that lies there before is removed', () => {
  for (const name of ['master1', 'master2']) expect(scriptOf(name)).not.toMatch(/kubeadm reset|\brm /);
});
