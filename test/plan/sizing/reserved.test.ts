import { planReserved } from '../../../lib/plan/sizing';

test.each([
  [1, 1, 110, '60m', '256Mi'],
  [2, 4, 110, '70m', '1024Mi'],
  [4, 16, 110, '80m', '1465Mi'],
  [32, 128, 110, '150m', '1465Mi'],
  [32, 128, 30, '150m', '585Mi'],
  [96, 384, 250, '710m', '3005Mi'],
  [32, 128, 500, '550m', '5755Mi'],
  [4, 16, 500, '480m', '2662Mi'],
])('%i CPUs and %i GiB with %i pods keep %s and %s for the kubelet', (cpus, memoryGiB, pods, cpu, memory) => {
  expect(planReserved({ cpus, memoryGiB }, pods).kube.value).toEqual({ cpu, memory });
});
