import { type Artifact, keyOf, type MachineConfig, type RenderedFile } from '../artifacts';
import { extras } from '../components/extras';
import type { MachineModel, PoolModel } from '../constructs';
import { type Content, once } from '../formats';
import { error, type Issue } from '../plan';
import { folderClashes } from './folder-clashes';
import { onMachines } from './read/alike';
import type { Rule } from './rule';
import { sameNames } from './same-names';

/** What no other component of the machine may write, and who does. */
interface Owned {
  readonly key: string;
  readonly kind: Artifact['kind'];
  readonly component: string;
  readonly overriddenBy: readonly string[] | undefined;
  /** Undefined where the machine fetches it, or it is no file. */
  readonly format: Content['format'] | undefined;
}

/** Every path, unit and package of a machine belongs to one component: two would overwrite each other. */
export const ownership: Rule = {
  name: 'ownership',
  protects:
    'Two that write the same file or unit overwrite each other, and the machine runs whichever came last.',
  seen: ['kubernetes/kubeadm#1154'],
  check: ({ pools }) => [...pools.flatMap(checkPool), ...folderClashes(pools), ...pools.flatMap(sameNames)],
};

function checkPool(pool: PoolModel): Issue[] {
  const owners = new Map<string, Owned>();
  const issues = claim(everything(pool.shared), owners, pool.plan.path);
  // What is a machine's own is compared with the pool's by look-up, so that the cost is its own size only.
  return [...issues, ...onMachines(pool, (machine) => checkMachine(machine, owners))];
}

function checkMachine(machine: MachineModel, shared: ReadonlyMap<string, Owned>): Issue[] {
  const own = everything(machine.own);
  const path = `${machine.pool.plan.path}, machine ${machine.plan.name}`;
  const clashes = own.flatMap((each) => clash(each, shared.get(each.key), path));
  return [...clashes, ...claim(own, new Map(), path)];
}

function claim(all: readonly Owned[], owners: Map<string, Owned>, path: string): Issue[] {
  return all.flatMap((each) => {
    const issues = clash(each, owners.get(each.key), path);
    owners.set(each.key, each);
    return issues;
  });
}

/** Where the description adds what is there already, its place says it all: it is told once for all machines. */
function clash(each: Owned, other: Owned | undefined, path: string): readonly Issue[] {
  // Two units are told by their name, and not by their files as well.
  if (!other || (each.key.startsWith('/') && each.kind === 'unit' && other.kind === 'unit')) return NONE;
  const [added, owner] = each.component === extras.name ? [each, other] : [other, each];
  const place = (added.component === extras.name && added.overriddenBy?.[0]) || path;
  if (owner.component === extras.name) {
    const message = `${each.key} is also at ${owner.overriddenBy?.[0]}`;
    return [error(place, message, 'keep one of them')];
  }
  const message = `${each.key} belongs to ${owner.component} already`;
  return [error(place, message, [each, other].some(isSecret) ? 'choose another path' : mendOf(owner))];
}

/** What `sealed/` alone has, no patch can change. */
function isSecret({ kind }: Owned): boolean {
  return kind === 'secret';
}

const ANOTHER = 'or choose another';

/** A patch changes values, not text. */
function mendOf({ format, key, kind }: Owned): string {
  if (format === 'lines' || format === 'text') {
    const told = `\`npm run explain -- <machine> ${key}\` tells it`;
    return `patches do not change plain text: change or leave out in the description what it follows from (${told}), ${ANOTHER}`;
  }
  if (format !== undefined) return `change the generated one with patches, ${ANOTHER}`;
  return kind === 'unit' ? `add a drop-in with files, ${ANOTHER}` : `leave this one out, ${ANOTHER}`;
}

const NONE: readonly Issue[] = [];

function everything(config: MachineConfig): readonly Owned[] {
  const files = config.files.map(ownedFile);
  const others = [
    config.secrets,
    config.downloads,
    config.directories,
    config.kernelArguments,
    config.links,
    config.units,
    config.packages,
    config.passwords,
    config.users,
  ].flatMap((kind) => kind.map((each) => owned(each, each.component)));
  return [...files, ...others];
}

const ownedFile = once(
  ({ artifact, component, path }: RenderedFile): Owned => ({ ...owned(artifact, component), key: path }),
);

function owned(artifact: Artifact, component: string): Owned {
  const { kind, overriddenBy } = artifact;
  const format = 'content' in artifact ? artifact.content?.format : undefined;
  return { key: keyOf(artifact), kind, component, overriddenBy, format };
}
