import { filledMaps } from '../../../lib/components/kubelet/filled-maps';
import type { ClusterSpec } from '../../../lib/spec';
import { planOf, referenceWith } from '../../clusters';

function filled(kubernetes: string, kubelet: ClusterSpec['kubelet']): object {
  const plan = planOf(referenceWith({ kubernetes, kubelet }));
  const pool = plan.pools.find(({ name }) => name === 'workers');
  return pool ? filledMaps(plan.release, pool) : {};
}

const hard = { evictionHard: { 'memory.available': '500Mi' } };

test('one hard threshold leaves the others where they are', () => {
  expect(filled('v1.32.9', hard)).toEqual({
    evictionHard: {
      'imagefs.available': '15%',
      'memory.available': '500Mi',
      'nodefs.available': '10%',
      'nodefs.inodesFree': '5%',
    },
  });
});

test('the kubelet merges them where it can', () => {
  expect(filled('v1.36.3', hard)).toEqual({ ...hard, mergeDefaultEvictionSettings: true });
});

test('one reserved resource leaves the other', () => {
  expect(filled('v1.36.3', { kubeReserved: { cpu: '1' }, systemReserved: { memory: '1Gi' } })).toEqual({
    kubeReserved: { cpu: '1', memory: expect.stringMatching(/Mi$/) },
    systemReserved: { cpu: '100m', memory: '1Gi' },
  });
});

test('nothing set is nothing filled', () => {
  expect(filled('v1.36.3', { maxPods: 50 })).toEqual({});
});
