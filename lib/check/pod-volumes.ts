import type { MachineModel } from '../constructs';
import { isTable } from '../formats';
import type { Issue } from '../plan';
import { type Named, pathsNamedBy } from '../releases/file-flags';
import { doubtfulIn, wrongIn } from './issues';
import { kindAt } from './read/kinds';
import { type Manifest, nameOf, onManifests } from './read/manifests';
import { type Mount, mountAt, mountsOf } from './read/mounts';
import { flagsIn } from './read/static-pods';
import { tablesAt, textAt } from './read/value';
import type { Rule } from './rule';

/** What a static pod mounts is what the machine has there, and what it writes stays. */
export const podVolumes: Rule = {
  name: 'pod-volumes',
  protects:
    'A pod that mounts a file as a folder never starts, one that reads an empty folder exits, and what etcd writes into the pod or into memory is gone with it.',
  seen: ['kubernetes/kubernetes#83125', 'kubernetes/kubernetes#90263'],
  check: ({ pools }) =>
    pools.flatMap((pool) =>
      onManifests(pool, (machine, manifest) => [
        ...types(machine, manifest),
        ...named(machine, manifest),
        ...configuration(machine, manifest),
      ]),
    ),
};

const FOLDERS = ['Directory', 'DirectoryOrCreate'];
const FILES = ['File', 'FileOrCreate'];

/** The kubelet looks at the type before it mounts (pkg/volume/hostpath). */
function types(machine: MachineModel, { file, pod }: Manifest): Issue[] {
  return tablesAt(pod, '/spec/volumes').flatMap((volume) => {
    const [path, type] = [textAt(volume, '/hostPath/path') ?? '', textAt(volume, '/hostPath/type') ?? ''];
    const kind = kindAt(machine, path.replace(/(?<=.)\/$/, ''));
    const fits = kind === 'file' ? FILES : FOLDERS;
    if (type === '' || kind === undefined || fits.includes(type)) return [];
    const message = `volume ${volume.name} is ${path} of type ${type}, and the machine has a ${kind} there: the mount fails`;
    return [wrongIn(machine, file, message, `write ${fits.join(' or ')}`)];
  });
}

/** What flags name lies where the pod mounts something that has it, and takes what is written. */
function named(machine: MachineModel, { file, pod }: Manifest): Issue[] {
  const [container] = tablesAt(pod, '/spec/containers');
  const program = nameOf(file);
  const mounts = mountsOf(pod, container);
  return [...flagsIn(container)].flatMap(([flag, value]) =>
    pathsNamedBy(program, flag, value).flatMap(({ named: what, path }) => {
      const mount = mountAt(mounts, path);
      const wrong = mount && wrongOf(mount, what, path);
      if (!wrong) return [];
      const tell = wrong.lost ? doubtfulIn : wrongIn;
      return [tell(machine, file, `--${flag}=${path} is ${wrong.says}`, wrong.mend)];
    }),
  );
}

interface Wrong {
  readonly says: string;
  readonly mend: string;
  /** Whether the program works, for as long as the pod lives. */
  readonly lost?: boolean;
}

/** Folders that a restart of the machine empties (file-hierarchy(7)). */
const FLEETING = /^\/(dev|proc|run|sys|tmp|var\/run)(\/|$)/;

function wrongOf({ name, readOnly, source }: Mount, what: Named, path: string): Wrong | undefined {
  const writes = what === 'folder' || what === 'written';
  const host = textAt(source, '/hostPath/path');
  if (writes && readOnly)
    return { says: `written to, and volume ${name} is mounted read-only`, mend: 'remove readOnly' };
  if (isTable(source.emptyDir) || Object.keys(source).length < 2) {
    const says = `in volume ${name}, an emptyDir that ${writes ? 'goes with the pod' : 'is empty'}`;
    return { says, mend: 'mount it from the machine by hostPath', lost: what === 'written' };
  }
  return writes && host !== undefined && FLEETING.test(host)
    ? {
        says: `in volume ${name}, which is ${host} of the machine: a restart empties it`,
        mend: `mount ${path}`,
        lost: what === 'written',
      }
    : undefined;
}

/** Where images look for what no flag names. */
const READS: Readonly<Record<string, string>> = {
  haproxy: '/usr/local/etc/haproxy/haproxy.cfg',
  keepalived: '/etc/keepalived/keepalived.conf',
};

/** A balancer reads its configuration where its image, or its command, looks for it. */
function configuration(machine: MachineModel, { file, pod }: Manifest): Issue[] {
  const [container] = tablesAt(pod, '/spec/containers');
  const name = nameOf(file);
  const path = flagsIn(container).get('use-file') ?? READS[name];
  if (READS[name] === undefined || path === undefined) return [];
  const mount = mountAt(mountsOf(pod, container), path);
  const host = mount && textAt(mount.source, '/hostPath/path');
  const there = host === undefined ? undefined : `${host}${path.slice(mount?.mountPath.length ?? 0)}`;
  if (there !== undefined && kindAt(machine, there) === 'file') return [];
  const has =
    there === undefined
      ? 'which no volume of the machine brings'
      : `which is ${there} of the machine: no such file`;
  return [wrongIn(machine, file, `${name} reads ${path}, ${has}`, `mount /etc/${name} where it looks`)];
}
