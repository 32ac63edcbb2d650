import { compile } from '../../lib/check/compile';
import { nodeAllocatable } from '../../lib/check/node-allocatable';
import { formatIssue } from '../../lib/plan';
import type { HardwareSpec, SettingsSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { modelOf } from '../examples';

const small: HardwareSpec = { cpus: 2, memoryGiB: 4, diskGiB: 40 };

function workers(kubelet: SettingsSpec['kubelet'], hardware?: HardwareSpec) {
  const { hardware: _, ...rest } = compact.pools.workers as NonNullable<typeof compact.pools.workers>;
  const pool = { ...rest, ...(hardware ? { hardware } : {}), kubelet: kubelet ?? {} };
  return compactWith({ pools: { ...compact.pools, workers: pool } });
}

test.each<[SettingsSpec['kubelet'], RegExp]>([
  [
    { kubeReserved: { memory: '3Gi' }, systemReserved: { memory: '1Gi' } },
    /^pools\.workers\.kubelet\.\w+Reserved: .*kubeReserved 3Gi and systemReserved 1Gi and evictionHard 100Mi leave pods nothing of the memory of the machine, 4 GiB; keep less from pods, or correct pools\.workers\.hardware$/,
  ],
  [{ kubeReserved: { memory: '3900Mi' } }, /nothing of the memory/],
  [{ evictionHard: { 'memory.available': '90%' } }, /evictionHard 90% leave pods nothing of the memory/],
  [{ systemReserved: { cpu: '2' } }, /systemReserved 2 leave pods nothing of the cpu of the machine, 2 CPUs/],
  [{ systemReserved: { cpu: '2500m' } }, /nothing of the cpu/],
  [
    { kubeReserved: { 'ephemeral-storage': '37Gi' } },
    /evictionHard 10% leave pods nothing of the ephemeral-/,
  ],
])('a machine is left with nothing by %j', (kubelet, told) => {
  const errors = compile(workers(kubelet, small)).issues.filter(({ severity }) => severity === 'error');
  expect(errors.map(formatIssue)).toEqual([expect.stringMatching(told)]);
});

test.each<[SettingsSpec['kubelet'], HardwareSpec | undefined]>([
  [{ kubeReserved: { memory: '3Gi' } }, small],
  [{ evictionHard: { 'memory.available': '50%' } }, small],
  [{ systemReserved: { cpu: '1800m' } }, small],
  [{ kubeReserved: { 'ephemeral-storage': '30Gi' } }, small],
  [{}, { cpus: 1, memoryGiB: 1 }],
  // What the machine has is not said.
  [{ kubeReserved: { memory: '20Gi' } }, undefined],
])('pods have something left of it with %j and %j', (kubelet, hardware) => {
  expect(nodeAllocatable.check(modelOf(workers(kubelet, hardware)))).toEqual([]);
});
