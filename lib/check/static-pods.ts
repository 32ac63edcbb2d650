import type { MachineConfig, RenderedFile } from '../artifacts';
import type { MachineModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { misshapesOf } from './read/pod-shape';
import { documentsOf } from './read/yaml-text';
import type { Rule } from './rule';

/** What lies in the kubelet's folder of static pods is a pod, as its decoder knows one. */
export const staticPods: Rule = {
  name: 'static-pods',
  protects:
    'The kubelet leaves out a file that it cannot decode as a pod, with a line in its log: that control plane, or member of etcd, never starts.',
  seen: ['coreos/coreos-kubernetes#800', 'Capgemini/kubeform#78', 'kubernetes/kubernetes#7594'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

/** It skips names that begin with a dot, and reads the first document of a file (kubelet, config/file.go). */
const READ = /^\/etc\/kubernetes\/manifests\/[^.][^/]*$/;

function checkPool(pool: PoolModel): readonly Issue[] {
  const [first] = pool.machines;
  const shared = first ? checkFiles(first, pool.shared) : [];
  return [...shared, ...onMachines(pool, (machine) => checkFiles(machine, machine.own))];
}

function checkFiles(machine: MachineModel, { files }: MachineConfig): Issue[] {
  return files.filter(({ path }) => READ.test(path)).flatMap((file) => checkFile(machine, file));
}

/** Of a text that is no YAML at all, rule yaml-files tells. */
function checkFile(machine: MachineModel, file: RenderedFile): Issue[] {
  const { documents, wrong } = documentsOf(file);
  if (wrong !== undefined) return [];
  return misshapesOf(documents[0]).map(({ pointer, value, mend }) => {
    const has = value === undefined ? `${pointer} is missing` : `${pointer} is ${short(value)}`;
    return wrongIn(machine, file, `it is no static pod: ${has}`, mend);
  });
}

/** A whole document would be many lines. */
const LONG = 60;

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}
