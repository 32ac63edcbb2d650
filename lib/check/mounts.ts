import type { MachineConfig } from '../artifacts';
import type { MachineModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { hasFileFlags, type NamedPath, pathsNamedBy } from '../releases/file-flags';
import { doubtfulIn, wrongIn } from './issues';
import { onMachines } from './read/alike';
import { byPath } from './read/files';
import { type StaticPod, staticPodsOf } from './read/static-pods';
import { tablesAt, textAt } from './read/value';
import type { Rule } from './rule';

/** What the flags of a static pod name is mounted into it. */
export const mounts: Rule = {
  name: 'mounts',
  protects:
    'A static pod sees of the machine only what is mounted: a flag that names anything else makes it crash, or write where nobody finds it.',
  seen: ['kubernetes/kops#15489', 'kubernetes/website#9760', 'rancher/rke2#4026'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

function checkPool(pool: PoolModel): Issue[] {
  const [first] = pool.machines;
  const alike = first ? checkPods(first, pool.shared) : [];
  return [...alike, ...onMachines(pool, (machine) => checkPods(machine, machine.own))];
}

function checkPods(machine: MachineModel, config: MachineConfig): Issue[] {
  return staticPodsOf(config).flatMap((pod) => [...checkFlags(machine, pod), ...checkSources(machine, pod)]);
}

function checkFlags(machine: MachineModel, pod: StaticPod): Issue[] {
  const mounted = mountsOf(pod).map(({ mountPath }) => String(mountPath));
  const named = [...pod.flags].flatMap(([flag, value]) =>
    pathsIn(pod.name, flag, value).map((each) => ({ ...each, flag })),
  );
  return named
    .filter(({ path }) => !mounted.some((folder) => path === folder || path.startsWith(`${folder}/`)))
    .map(({ flag, named: what, path }) => {
      const message = `--${flag}=${path} is not in the container, which has ${mounted.join(', ')} of the machine`;
      const mend = 'use a path below one of them, or mount it with a patch on volumes and volumeMounts';
      return what === 'written'
        ? doubtfulIn(machine, pod.file, message, mend)
        : wrongIn(machine, pod.file, message, mend);
    });
}

/** Of programs that are known, what they take for a path; of others, what looks like one. */
function pathsIn(program: string, flag: string, value: string): readonly NamedPath[] {
  if (hasFileFlags(program)) return pathsNamedBy(program, flag, value);
  return /^\/[^#,]+$/.test(value) ? [{ path: value, named: 'file' }] : [];
}

/** Where the machine has a path that the pod mounts, but from somewhere else, one of both is a slip. */
function checkSources(machine: MachineModel, pod: StaticPod): Issue[] {
  const volumes = tablesAt(pod.document, '/spec/volumes');
  const sources = new Map(volumes.map((each) => [textAt(each, '/name'), textAt(each, '/hostPath/path')]));
  return mountsOf(pod).flatMap(({ name, mountPath = '', subPath }) => {
    const folder = sources.get(name);
    const source = subPath ? `${folder}/${subPath}` : folder;
    if (folder === undefined || source === mountPath || !has(machine, mountPath)) return [];
    return [
      wrongIn(
        machine,
        pod.file,
        `${mountPath} is ${source} of the machine, which has ${mountPath} too`,
        `mount ${mountPath}`,
      ),
    ];
  });
}

/** A file or folder there, or what lies in it. */
function has({ own, pool: { shared } }: MachineModel, path: string): boolean {
  return [own, shared]
    .flatMap((config) => [
      ...byPath(config).keys(),
      ...[...config.directories, ...config.secrets].map(pathOf),
    ])
    .some((each) => each === path || each.startsWith(`${path}/`));
}

function pathOf({ path }: { readonly path: string }): string {
  return path;
}

interface Mount {
  readonly name: string | undefined;
  readonly mountPath: string | undefined;
  readonly subPath: string | undefined;
}

function mountsOf({ containers }: StaticPod): readonly Mount[] {
  return containers
    .flatMap((container) => tablesAt(container, '/volumeMounts'))
    .map((mount) => ({
      name: textAt(mount, '/name'),
      mountPath: textAt(mount, '/mountPath'),
      subPath: textAt(mount, '/subPath'),
    }));
}
