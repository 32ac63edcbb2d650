import { rotateCa } from '../../lib/cli/rotate-authority';
import { rotateToken } from '../../lib/cli/rotate-keys';
import { rotateLeaf } from '../../lib/cli/rotate-leaf';
import { referencePlan } from '../clusters';
import { secretsFor } from '../pki/secrets';

const file = secretsFor('reference');
const plan = referencePlan();

test.each([
  [
    () => rotateLeaf('apiserver', 'worker1', 365),
    'worker1: it has no leaf apiserver; name one that is control-plane',
  ],
  [() => rotateLeaf('kubelet', 'etcd1', 365), 'etcd1: it has no leaf kubelet; name one that is node'],
  [
    () => rotateLeaf('kubelet', 'worker999', 365),
    'worker999: there is no such machine; leave it out for all of them',
  ],
  [() => rotateLeaf('kublet', undefined, 365), /^kublet: there is no such certificate; use all, /],
  [
    () => rotateCa('kubernetes', 'retire', { bring: 'ca.crt,ca.key' }),
    '--bring ca.crt,ca.key: it would reach no file; give it with introduce, not retire',
  ],
  [
    () => rotateCa('kubernetes', 'switch', { days: 30 }),
    '--days 30: it would reach no file; give it with introduce, not switch',
  ],
  [
    () => rotateCa('kubernetes', 'introduce', { bring: 'ca.crt,ca.key', days: 30 }),
    '--days 30: the certificate of --bring has its own end; leave it out',
  ],
  [() => rotateCa('kubernets', 'switch', {}), /^kubernets: there is no such authority; /],
  [() => rotateToken(), 'token: this cluster has none, as its kubelets have certificates; '],
])('%s is refused, as nothing would read it', (edit, message) => {
  expect(() => edit()(file, plan)).toThrow(message);
});

test.each([
  ['kubelet', 'worker1'],
  ['apiserver', 'master2'],
  ['all', undefined],
])('leaf %s of %s is renewed', async (name, machine) => {
  const { file: renewed } = await rotateLeaf(name, machine, 365)(file, plan);
  expect(renewed.leaves).not.toEqual(file.leaves);
});

test('all leaves of one machine are its own alone', async () => {
  const { file: renewed } = await rotateLeaf('all', 'etcd1', 365)(file, plan);
  const { renewed: leaves, ...others } = renewed.leaves;
  expect(Object.keys(leaves)).toEqual([
    'etcd-healthcheck-client/etcd1',
    'etcd-peer/etcd1',
    'etcd-server/etcd1',
  ]);
  expect(others).toMatchObject({ epoch: file.leaves.epoch, notAfter: file.leaves.notAfter });
});
