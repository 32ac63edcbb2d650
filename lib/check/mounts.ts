import type { MachineConfig } from '../artifacts';
import type { MachineModel, PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { hasFileFlags, type NamedPath, pathsNamedBy } from '../releases/file-flags';
import { doubtfulIn, wrongIn } from './issues';
import { onMachines } from './read/alike';
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

/** Where a directory of the machine has a path that the pod mounts, but from somewhere else, one of both is a slip. */
function checkSources(machine: MachineModel, pod: StaticPod): Issue[] {
  const volumes = tablesAt(pod.document, '/spec/volumes');
  const sources = new Map(volumes.map((each) => [textAt(each, '/name'), textAt(each, '/hostPath/path')]));
  const directories = [...machine.pool.shared.directories, ...machine.own.directories].map(
    ({ path }) => path,
  );
  return mountsOf(pod).flatMap(({ name, mountPath = '' }) => {
    const source = sources.get(name);
    if (source === undefined || source === mountPath || !directories.includes(mountPath)) return [];
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

interface Mount {
  readonly name: string | undefined;
  readonly mountPath: string | undefined;
}

function mountsOf({ containers }: StaticPod): readonly Mount[] {
  return containers
    .flatMap((container) => tablesAt(container, '/volumeMounts'))
    .map((mount) => ({ name: textAt(mount, '/name'), mountPath: textAt(mount, '/mountPath') }));
}
