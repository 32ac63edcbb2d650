import type { k8s } from 'cdk8s-plus-27';
import type { Artifact } from '../../lib/artifacts';
import type { Component } from '../../lib/components';
import type { ClusterPlan } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';

/** All that a component puts on the first machine of a pool. */
export function artifactsOf(component: Component, plan: ClusterPlan, poolName: string): Artifact[] {
  const pool = plan.pools.find(({ name }) => name === poolName);
  const machine = pool?.machines[0];
  if (!pool || !machine) throw new Error(`there is no machine in ${poolName}`);
  return [...(component.forPool?.(plan, pool) ?? []), ...(component.forMachine?.(plan, pool, machine) ?? [])];
}

/** The static pod that a component puts on the first machine of a pool, as the kubelet would read it. */
export function podOf(component: Component, plan: ClusterPlan, poolName: string): Required<k8s.KubePodProps> {
  const path = `/etc/kubernetes/manifests/${component.name}.yaml`;
  const manifest = artifactsOf(component, plan, poolName).find(
    (each) => each.kind === 'file' && each.path === path,
  );
  if (manifest?.kind !== 'file' || manifest.content.format !== 'yaml') throw new Error(`there is no ${path}`);
  return manifest.content.documents[0] as Required<k8s.KubePodProps>;
}

/** Its only container. */
export function containerOf(component: Component, plan: ClusterPlan, poolName: string): k8s.Container {
  return podOf(component, plan, poolName).spec.containers[0] as k8s.Container;
}

/** The reference cluster on a release, with some fields replaced. */
export function releaseOf(kubernetes: string, fields: Partial<ClusterSpec> = {}): ClusterPlan {
  return planOf(referenceWith({ ...fields, kubernetes }));
}

/** The reference cluster with etcd on its control planes. */
export function stacked(fields: Partial<ClusterSpec> = {}): ClusterPlan {
  const { masters, workers } = referenceWith({}).pools;
  if (!masters || !workers) throw new Error('the reference cluster has masters and workers');
  return planOf(
    referenceWith({ etcd: { main: { pool: 'masters' } }, pools: { masters, workers }, ...fields }),
  );
}
