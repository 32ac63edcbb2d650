import { type PodComponent, pathsReadAtStart } from '../components/checksum';
import type { ClusterModel } from '../constructs';
import type { Role } from '../plan';

/** A static pod that reads the file of a value only when it starts. */
export interface ValueReader {
  readonly component: PodComponent;
  readonly path: string;
  readonly machines: readonly string[];
}

/** Each with the role of the machines that run it. */
const COMPONENTS: Readonly<Record<PodComponent, Role>> = {
  etcd: 'etcd',
  'kube-apiserver': 'control-plane',
  'kube-controller-manager': 'control-plane',
  'kube-scheduler': 'control-plane',
};

/**
 * Nothing restarts them: the kubelet does so for a change of the manifest, which cannot have a hash of what `dist/` does
 * not hold.
 */
export function valueReaders({ pools }: ClusterModel, names: ReadonlySet<string>): ValueReader[] {
  return pools.flatMap(({ machines, plan, shared }) => {
    const paths = shared.secrets.flatMap(({ path, source }) =>
      source.from === 'value' && names.has(source.name) ? [path] : [],
    );
    const runs = Object.entries(COMPONENTS).filter(([, role]) => plan.roles.includes(role));
    return runs.flatMap(([name]) => {
      const component = name as PodComponent;
      const read = pathsReadAtStart(component, plan);
      const named = paths.filter((path) => read.includes(path));
      return named.map((path) => ({ component, path, machines: machines.map((each) => each.plan.name) }));
    });
  });
}
