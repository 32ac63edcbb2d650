import type { RenderedFile } from '../../artifacts';
import type { MachineModel, PoolModel } from '../../constructs';
import { type Document, documentsIn, fileAt, valueAt } from './files';

/** A container of a static pod, as far as rules read it. A patch may have taken anything away. */
export interface Container {
  readonly name?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly startupProbe?: Document;
}

/** The manifest of a static pod, after all patches. */
export interface StaticPod {
  /** That of its file: `kube-apiserver`. */
  readonly name: string;
  readonly file: RenderedFile;
  readonly document: Document;
  readonly containers: readonly Container[];
  /** Its first container's flags, without dashes; the last one of a name counts. */
  readonly flags: ReadonlyMap<string, string>;
}

const FOLDER = '/etc/kubernetes/manifests/';

/** A pool's manifest is the same file for all of its machines, so it is read once. */
const known = new WeakMap<RenderedFile, StaticPod>();

/** The static pod of a name on a machine; undefined if there is none. */
export function staticPodOn(machine: MachineModel, name: string): StaticPod | undefined {
  const file = fileAt(machine, `${FOLDER}${name}.yaml`);
  return file && read(file);
}

/** The static pods that all machines of a pool have alike, or that one machine has of its own. */
export function staticPodsOf({ files }: PoolModel['shared']): readonly StaticPod[] {
  return files.filter(({ path }) => path.startsWith(FOLDER) && path.endsWith('.yaml')).map(read);
}

function read(file: RenderedFile): StaticPod {
  const pod = known.get(file) ?? parse(file);
  known.set(file, pod);
  return pod;
}

function parse(file: RenderedFile): StaticPod {
  const [document = {}] = documentsIn(file);
  const containers = (valueAt(document, '/spec/containers') ?? []) as readonly Container[];
  const [{ command = [], args = [] } = {}] = containers;
  return {
    name: file.path.slice(FOLDER.length, -'.yaml'.length),
    file,
    document,
    containers,
    flags: flagsIn([...command, ...args]),
  };
}

/** `--name=value`; a flag without a value is `true`. */
function flagsIn(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    words.flatMap((word) => {
      const [, name, value = 'true'] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
}
