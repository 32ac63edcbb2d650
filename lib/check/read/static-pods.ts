import type { RenderedFile } from '../../artifacts';
import type { MachineModel, PoolModel } from '../../constructs';
import { once } from '../../formats';
import { type Document, documentsIn, fileAt } from './files';
import { listAt, tableAt, textsAt } from './value';

/** The manifest of a static pod, after all patches. */
export interface StaticPod {
  /** That of its file: `kube-apiserver`. */
  readonly name: string;
  readonly file: RenderedFile;
  readonly document: Document;
  /** Empty ones where a patch left something else. */
  readonly containers: readonly Document[];
  /** Its first container's flags, without dashes; the last one of a name counts. */
  readonly flags: ReadonlyMap<string, string>;
  /** All values of each, in order: of a few flags more than the last one count. */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

const FOLDER = '/etc/kubernetes/manifests/';

/** Whether the kubelet reads a path as a pod: every name that does not begin with a dot (kubelet, config/file.go). */
export function isManifest(path: string): boolean {
  return path.startsWith(FOLDER) && /^[^./][^/]*$/.test(path.slice(FOLDER.length));
}

/** The static pod of a name on a machine; undefined if there is none. */
export function staticPodOn(machine: MachineModel, name: string): StaticPod | undefined {
  const file = fileAt(machine, `${FOLDER}${name}.yaml`);
  return file && read(file);
}

/** The static pods that all machines of a pool have alike, or that one machine has of its own. */
export function staticPodsOf({ files }: PoolModel['shared']): readonly StaticPod[] {
  return files.filter(({ path }) => path.startsWith(FOLDER) && path.endsWith('.yaml')).map(read);
}

const read = once((file: RenderedFile): StaticPod => {
  const [document = {}] = documentsIn(file);
  const containers = listAt(document, '/spec/containers').map((each) => tableAt(each));
  const [first] = containers;
  const given = givenIn([...textsAt(first, '/command'), ...textsAt(first, '/args')]);
  return {
    name: file.path.slice(FOLDER.length, -'.yaml'.length),
    file,
    document,
    containers,
    flags: lastOf(given),
    given,
  };
});

/** What a container's command says, as `flags` above; of whatever pod. */
export function flagsIn(container: unknown): ReadonlyMap<string, string> {
  return lastOf(givenIn([...textsAt(container, '/command'), ...textsAt(container, '/args')]));
}

/** `--name=value`; a flag without a value is `true`. */
function givenIn(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return byName(
    words.flatMap((word) => {
      const [, name, value = 'true'] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** All values of each name. */
export function byName(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}

/** What a program takes of most flags. */
export function lastOf(given: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  return new Map([...given].map(([name, values]) => [name, values.at(-1) ?? '']));
}
