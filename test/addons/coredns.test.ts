import { addonModels } from '../../lib/addons';
import type { ClusterPlan } from '../../lib/plan';
import { referencePlan } from '../clusters';
import { type ApiObjectLike, find, objectsWith } from './objects';

function objectsOf(plan: ClusterPlan): ApiObjectLike[] {
  return addonModels(plan).flatMap(({ objects }) => objects as ApiObjectLike[]);
}

function scaled(corednsReplicas: number, corednsMemoryMiB: number): ApiObjectLike[] {
  const plan = referencePlan();
  const derived = (value: number) => ({ value, reason: '', source: '' });
  const sizing = {
    ...plan.sizing,
    corednsReplicas: derived(corednsReplicas),
    corednsMemoryMiB: derived(corednsMemoryMiB),
  };
  return objectsOf({ ...plan, sizing });
}

test('the plan decides how many replicas there are and what they may use', () => {
  const { spec } = find(scaled(17, 330), 'Deployment', 'coredns');
  expect(spec.replicas).toBe(17);
  expect(spec.template.spec.containers[0].resources).toEqual({
    limits: { memory: '330Mi' },
    requests: { cpu: '100m', memory: '330Mi' },
  });
});

test.each([
  [1, 0],
  [2, 1],
  [50, 1],
])('%i replicas have %i disruption budgets', (replicas, budgets) => {
  const objects = scaled(replicas, 170);
  expect(objects.filter(({ kind }) => kind === 'PodDisruptionBudget')).toHaveLength(budgets);
});

test('Service, budget and anti-affinity select the pods', () => {
  const objects = objectsWith({});
  const { template } = find(objects, 'Deployment', 'coredns').spec;
  const { labels } = template.metadata;
  const [{ podAffinityTerm }] =
    template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution;
  const [{ key, values }] = podAffinityTerm.labelSelector.matchExpressions;
  expect(find(objects, 'Service', 'kube-dns').spec.selector).toEqual(labels);
  expect(find(objects, 'PodDisruptionBudget', 'coredns').spec.selector.matchLabels).toEqual(labels);
  expect(labels).toEqual({ [key]: values[0] });
});

test('the Service has the address that kubelets give to pods', () => {
  expect(find(objectsWith({}), 'Service', 'kube-dns').spec.clusterIP).toBe('10.96.0.10');
});

test.each([
  ['v1.33.5', 8080, 8181, ['dns', 'dns-tcp', 'metrics']],
  [
    'v1.34.1',
    'liveness-probe',
    'readiness-probe',
    ['dns', 'dns-tcp', 'metrics', 'liveness-probe', 'readiness-probe'],
  ],
])('%s probes at %s and %s', (kubernetes, liveness, readiness, names) => {
  const { template } = find(objectsWith({ kubernetes }), 'Deployment', 'coredns').spec;
  const [container] = template.spec.containers;
  expect(container.livenessProbe.httpGet.port).toBe(liveness);
  expect(container.readinessProbe.httpGet.port).toBe(readiness);
  expect(container.ports.map(({ name }: { name: string }) => name)).toEqual(names);
});
