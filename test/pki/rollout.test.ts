import { rolloutOf } from '../../lib/pki/rollout';
import { planOf, referenceWith } from '../clusters';
import { descriptions, modelOf } from '../examples';
import { model } from './secrets';

function machines(...change: Parameters<typeof rolloutOf>): (readonly string[])[] {
  return rolloutOf(...change)
    .map((step) => step.machines)
    .filter((names) => names.length > 0);
}

const MAIN = ['etcd1', 'etcd2', 'etcd3'];
const EVENTS = ['etcd4', 'etcd5', 'etcd6'];
const MASTERS = ['master1', 'master2', 'master3'];
const WORKERS = ['worker1', 'worker2'];

const all = { machine: undefined };

test.each([
  [{ kind: 'authority', name: 'etcd', step: 'introduce' }, [MAIN, EVENTS, MASTERS]],
  [{ kind: 'authority', name: 'front-proxy', step: 'switch' }, [MASTERS]],
  [{ kind: 'authority', name: 'kubernetes', step: 'retire' }, [MASTERS, WORKERS]],
  [{ kind: 'leaf', target: { name: 'all', ...all } }, [MAIN, EVENTS, MASTERS, WORKERS]],
  [{ kind: 'leaf', target: { name: 'etcd-peer', ...all } }, [MAIN, EVENTS]],
  [{ kind: 'leaf', target: { name: 'apiserver', machine: 'master2' } }, [['master2']]],
  [{ kind: 'leaf', target: { name: 'kubelet', ...all } }, [MASTERS, WORKERS]],
  [{ kind: 'service-account', step: 'switch' }, [MASTERS]],
  [{ kind: 'token' }, [MASTERS]],
] as const)('%j reaches %j, in this order', (change, expected) => {
  expect(machines(model.plan, change)).toEqual(expected);
});

test('where control planes are the members, each is told once', () => {
  const { spec } = descriptions.find(({ name }) => name === 'flatcar') ?? {};
  const { plan } = modelOf(spec as never);
  expect(machines(plan, { kind: 'authority', name: 'etcd', step: 'introduce' })).toEqual([
    ['control1', 'control2', 'control3'],
  ]);
});

test('a new token reaches the API before those who show it', () => {
  const plan = planOf(referenceWith({ kubeletIdentity: 'bootstrap-token' }));
  const steps = rolloutOf(plan, { kind: 'token' });
  expect(steps.map((step) => step.machines.length)).toEqual([0, 3, 0, 0]);
  expect(steps.at(-1)?.what).toBe('machines that are not nodes yet: start them with their new documents');
});

test('the old key of service accounts is retired after all that used it', () => {
  const steps = rolloutOf(model.plan, { kind: 'service-account', step: 'retire' });
  expect(steps.map(({ what }) => what.split(':')[0])).toEqual([
    'pods',
    'Secrets of type kubernetes.io/service-account-token',
    'npm run seal, and serve sealed/ as before; machines that run',
    'control planes',
  ]);
});
