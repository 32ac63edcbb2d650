import type { MachineConfig, RenderedFile } from '../artifacts';
import type { PoolModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { byPath } from './read/files';
import { pathsIn } from './read/paths';
import { staticPodsOf } from './read/static-pods';
import { tablesAt, textAt } from './read/value';
import type { Rule } from './rule';

/** Every file, key and script that a file names is on the machine, or something there makes it. */
export const paths: Rule = {
  name: 'paths',
  protects:
    'A program that is told of a file which nobody brought exits at every start, and the machine never gets ready.',
  seen: ['kubernetes/kubeadm#920', 'kubernetes-sigs/kubespray#3769', 'kubernetes/kubernetes#99645'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

/** What is not brought but made on the machine, by what of these is there. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  // Not where kubelet.conf was brought: it is missed on the day on which that one's certificate has ended.
  '/etc/kubernetes/bootstrap-kubelet.conf': ['/etc/systemd/system/kubeadm.service'],
  // The kubelet makes it of the other one (kubernetes.io, TLS bootstrapping).
  '/etc/kubernetes/kubelet.conf': [
    '/etc/kubernetes/bootstrap-kubelet.conf',
    '/etc/systemd/system/kubeadm.service',
  ],
  '/var/lib/kubelet/pki/kubelet-client-current.pem': ['/var/lib/kubelet/pki/kubelet-client-sealed.pem'],
  '/var/lib/kubelet/config.yaml': ['/etc/systemd/system/kubeadm.service'],
  // kubernetes, pkg/volume/flexvolume/probe.go.
  '/var/lib/kubelet/volumeplugins': ['/var/lib/kubelet'],
};

/** One place of a pool that names a path. */
interface Named {
  readonly file: RenderedFile;
  readonly path: string;
}

/** What the machines share is read once; of that, only what the pool lacks is looked for on each machine. */
function checkPool(pool: PoolModel): readonly Issue[] {
  const { shared } = pool;
  const there = placesOf(shared);
  const open = namedIn(shared).filter((each) => !isThere(each.path, there));
  return onMachines(pool, (machine) => {
    const own = placesOf(machine.own);
    return [...open, ...namedIn(machine.own)]
      .filter(({ path }) => !isThere(path, there, own))
      .map(({ file, path }) => wrongIn(machine, file, `names ${path}, which is not there`, MEND));
  });
}

const MEND = 'name what `show` lists of the machine, or add it with files';

function namedIn({ files }: MachineConfig): Named[] {
  return files.flatMap((file) => pathsIn(file).map((path) => ({ file, path })));
}

/** All that a configuration puts somewhere, and the directories above. */
function placesOf(config: MachineConfig): ReadonlySet<string> {
  const { directories, downloads, links, secrets } = config;
  const places = new Set<string>();
  const brought = [...directories, ...downloads, ...links, ...secrets].map(({ path }) => path);
  for (const path of [...byPath(config).keys(), ...brought, ...createdBy(config)]) {
    for (let each = path; each !== '' && !places.has(each); each = each.slice(0, each.lastIndexOf('/'))) {
      places.add(each);
    }
  }
  return places;
}

/** What the kubelet makes for a pod that mounts it (core/v1, HostPathType). */
function createdBy(config: MachineConfig): string[] {
  return staticPodsOf(config)
    .flatMap(({ document }) => tablesAt(document, '/spec/volumes'))
    .filter((volume) => textAt(volume, '/hostPath/type')?.endsWith('OrCreate'))
    .flatMap((volume) => textAt(volume, '/hostPath/path') ?? []);
}

function isThere(path: string, ...places: readonly ReadonlySet<string>[]): boolean {
  return [path, ...(MADE[path] ?? [])].some((each) => places.some((some) => some.has(each)));
}
