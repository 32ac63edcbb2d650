import type { MachineConfig, RenderedFile } from '../artifacts';
import type { MachineModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { podTypesOf } from '../releases/pod-types';
import { wrongIn } from './issues';
import { faultsIn } from './pods/judge-pod';
import { onMachines } from './read/alike';
import { isManifest } from './read/static-pods';
import { documentsOf } from './read/yaml-text';
import type { Rule } from './rule';

/** A static pod says nothing that the kubelet of its minor refuses, or drops. */
export const podValues: Rule = {
  name: 'pod-values',
  protects:
    'The kubelet leaves out a pod with one wrong value, with a line in its log, and runs it without a field whose name it does not know: in another network, or without its probe.',
  seen: ['kubernetes/kubeadm#522', 'kubernetes/kubernetes#119135'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

function checkPool(pool: PoolModel): readonly Issue[] {
  const [first] = pool.machines;
  const shared = first ? checkFiles(first, pool.shared) : [];
  return [...shared, ...onMachines(pool, (machine) => checkFiles(machine, machine.own))];
}

function checkFiles(machine: MachineModel, { files }: MachineConfig): Issue[] {
  return files.filter(({ path }) => isManifest(path)).flatMap((file) => checkFile(machine, file));
}

/** Only the first document of a file is read. */
function checkFile(machine: MachineModel, file: RenderedFile): Issue[] {
  const { documents } = documentsOf(file);
  if (documents.length === 0) return [];
  const types = podTypesOf(machine.pool.plan.runs.release.minor);
  return faultsIn(types, documents[0]).map(({ pointer, says, mend }) =>
    wrongIn(machine, file, `${pointer} ${says}`, mend),
  );
}
