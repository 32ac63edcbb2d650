import type { k8s } from 'cdk8s-plus-27';
import { type ClusterPlan, domainKinds, domainLabels } from '../plan';

/** The label that kube-dns had: Service, budget and anti-affinity select by it. */
export const labels = { 'k8s-app': 'kube-dns' };

/** Preferred and not required, so that a replica still has a place when nodes are few. */
export const apart: k8s.PodAntiAffinity = {
  preferredDuringSchedulingIgnoredDuringExecution: [
    {
      weight: 100,
      podAffinityTerm: {
        labelSelector: { matchExpressions: [{ key: 'k8s-app', operator: 'In', values: ['kube-dns'] }] },
        topologyKey: 'kubernetes.io/hostname',
      },
    },
  ],
};

/** Evenly over every kind of failure domain that nodes are in; preferred, so that a lost one takes no replica along. */
export function spread({ nodes }: ClusterPlan): Pick<k8s.PodSpec, 'topologySpreadConstraints'> {
  const told = domainKinds.filter((kind) => nodes.some(({ domains }) => domains[kind] !== undefined));
  const constraints = told.map((kind) => ({
    labelSelector: { matchLabels: labels },
    maxSkew: 1,
    topologyKey: domainLabels[kind],
    whenUnsatisfiable: 'ScheduleAnyway',
  }));
  return constraints.length > 0 ? { topologySpreadConstraints: constraints } : {};
}
