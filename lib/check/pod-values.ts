import type { MachineConfig, RenderedFile } from '../artifacts';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { faultsIn } from './pods/judge-pod';
import { readerOf } from './pods/reader';
import { onMachines } from './read/alike';
import { kubeletConfiguration } from './read/kubelet';
import { isManifest } from './read/static-pods';
import { tableAt } from './read/value';
import { documentsOf } from './read/yaml-text';
import type { Rule } from './rule';

/** A static pod says nothing that the kubelet of its minor refuses, or drops. */
export const podValues: Rule = {
  name: 'pod-values',
  protects:
    'The kubelet leaves out a pod with one wrong value, with a line in its log, and runs it without a field whose name it does not know: in another network, or without its probe.',
  seen: ['kubernetes/kubeadm#522', 'kubernetes/kubernetes#119135'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

function checkPool(model: ClusterModel, pool: PoolModel): readonly Issue[] {
  const gates = tableAt(kubeletConfiguration(model, pool)?.fields, '/featureGates');
  const check = (machine: MachineModel, { files }: MachineConfig) =>
    files.filter(({ path }) => isManifest(path)).flatMap((file) => checkFile(machine, file, gates));
  const [first] = pool.machines;
  const shared = first ? check(first, pool.shared) : [];
  return [...shared, ...onMachines(pool, (machine) => check(machine, machine.own))];
}

/** Only the first document of a file is read. */
function checkFile(
  machine: MachineModel,
  file: RenderedFile,
  gates: Readonly<Record<string, unknown>>,
): Issue[] {
  const { documents } = documentsOf(file);
  if (documents.length === 0) return [];
  const reader = readerOf(machine.pool.plan.runs.release.minor, machine.plan.name, gates);
  return faultsIn(reader, documents[0]).map(({ pointer, says, mend }) =>
    wrongIn(machine, file, `${pointer} ${says}`, mend),
  );
}
