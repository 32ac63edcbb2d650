import type { MachineConfig, RenderedFile } from '../artifacts';
import type { MachineModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { carriedBy } from './read/carried';
import { documentsIn } from './read/files';
import { yamlText } from './read/yaml-text';
import type { Rule } from './rule';

/** Every file in YAML that Kubernetes reads is YAML: those that the description brings, and those that ConfigMaps carry. */
export const yamlFiles: Rule = {
  name: 'yaml-files',
  protects:
    'The kubelet leaves out a pod whose file it cannot read, with a line in its log, and programs exit at a configuration that is none.',
  seen: ['kubernetes/website#7893', 'Capgemini/kubeform#78'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

/** The kubelet reads every file in its folder, whatever its name ends in. */
const READ = /^\/etc\/kubernetes\/(.+\.(json|ya?ml)|manifests\/[^.][^/]*)$/;

function checkPool(pool: PoolModel): readonly Issue[] {
  const [first] = pool.machines;
  const shared = first ? checkFiles(first, pool.shared) : [];
  return [...shared, ...onMachines(pool, (machine) => checkFiles(machine, machine.own))];
}

function checkFiles(machine: MachineModel, { files }: MachineConfig): Issue[] {
  const read = files.filter(({ path }) => READ.test(path));
  return read.flatMap((file) => textsOf(file).flatMap((each) => checkText(machine, file, each)));
}

interface Text {
  /** Empty for the file itself. */
  readonly name: string;
  readonly text: string;
}

/** What is not a text has been written by us, and may carry texts. */
function textsOf(file: RenderedFile): readonly Text[] {
  if (file.artifact.content?.format === 'text') return [{ name: '', text: file.text }];
  return documentsIn(file).flatMap(carriedBy);
}

function checkText(machine: MachineModel, file: RenderedFile, { name, text }: Text): Issue[] {
  const { wrong } = yamlText(text);
  if (wrong === undefined) return [];
  const message = `${name === '' ? 'it' : name} is not YAML: ${wrong}`;
  return [wrongIn(machine, file, message, 'let it be what a YAML parser reads')];
}
