import type { RenderedFile } from '../artifacts';
import { bootFormats, type OutputFile } from '../boot';
import { machineFolder } from '../boot/urls';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { groupBy, once, sha256 } from '../formats';
import type { MachinePlan } from '../plan';
import { type Keyed, mostAlike } from './most-alike';
import { patternsWith, wordsOf } from './own-words';

/**
 * What workers have each and alike, but for words of their own: `{{name}}`, `{{address}}`, `{{mac}}` and their domains,
 * which stand in `machine.json`. It is said once, in `pools/<pool>/each/`, and is of each machine of the pool, and of
 * parts like it, whose own folder has no other at that path. So a label of a pool is a change of a few files. Control
 * planes and members of etcd are few, and each is read by itself.
 */
export interface Each {
  readonly files: readonly RenderedFile[];
  /** What lies beside `rootfs/` in the folder of a machine, by its path there. */
  readonly documents: readonly EachDocument[];
  /** By machine: the paths of its own that are written as such. */
  readonly covered: ReadonlyMap<MachineModel, ReadonlySet<string>>;
}

interface EachDocument extends OutputFile {
  /** The boot format that it came from. */
  readonly component: string;
}

const NOTHING: Each = { files: [], documents: [], covered: new Map() };

/** Of the pool that others are like; nothing of one that is like another. */
export function eachOf(model: ClusterModel, { plan }: PoolModel): Each {
  return (plan.like === plan.id ? byPool(model).get(plan.id) : undefined) ?? NOTHING;
}

/** The paths of a machine that are not written for it alone: of files on its disk, and of documents in its folder. */
export function coveredOf(model: ClusterModel, machine: MachineModel): ReadonlySet<string> {
  return byPool(model).get(machine.pool.plan.like)?.covered.get(machine) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

/** The files of a machine that are written for it alone. */
export function ownFiles(model: ClusterModel, machine: MachineModel): readonly RenderedFile[] {
  const covered = coveredOf(model, machine);
  return covered.size > 0 ? machine.own.files.filter(({ path }) => !covered.has(path)) : machine.own.files;
}

const known = new WeakMap<ClusterModel['pools'], ReadonlyMap<string, Each>>();

function byPool(model: ClusterModel): ReadonlyMap<string, Each> {
  const before = known.get(model.pools);
  if (before) return before;
  const workers = model.machines.filter(({ plan }) => plan.roles.includes('worker'));
  const groups = [...groupBy(workers, ({ pool }) => pool.plan.like)];
  const made = new Map(groups.map(([id, group]) => [id, madeOf(model, group)]));
  known.set(model.pools, made);
  return made;
}

function madeOf(model: ClusterModel, machines: readonly MachineModel[]): Each {
  const files = mostAlike(machines, filesOf);
  const documents = mostAlike(machines, (machine) => documentsOf(model, machine));
  const covered = new Map<MachineModel, Set<string>>();
  for (const { item, machines } of [...files, ...documents]) {
    for (const machine of machines) {
      covered.set(machine, (covered.get(machine) ?? new Set()).add(item.path));
    }
  }
  return { files: files.map(({ item }) => item), documents: documents.map(({ item }) => item), covered };
}

/** Asked for the files and for the documents of a machine. */
const patternsOf = once((plan: MachinePlan) => patternsWith(wordsOf(plan)));

function filesOf({ own, plan }: MachineModel): Keyed<RenderedFile>[] {
  const patternOf = patternsOf(plan);
  return own.files.map((file) => {
    const { artifact, bytes, component, mode, owner, path } = file;
    const { key, text } = patternOf(file.text, bytes === undefined);
    return {
      path,
      make: () => (text === file.text ? file : { ...file, text, ...sizesOf(text) }),
      key: [component, mode, owner, artifact.reason, artifact.overriddenBy, key].join('\n'),
    };
  });
}

function sizesOf(text: string) {
  return { size: Buffer.byteLength(text), sha256: sha256(text) };
}

function documentsOf(model: ClusterModel, machine: MachineModel): Keyed<EachDocument>[] {
  const patternOf = patternsOf(machine.plan);
  const folder = `${machineFolder(machine.plan)}/`;
  return bootFormats.flatMap(({ forMachine, name: component }) => {
    const own = forMachine?.(model, machine).filter(({ path }) => path.startsWith(folder)) ?? [];
    return own.map((file) => {
      const { key, text } = patternOf(file.content, true);
      const path = file.path.slice(folder.length);
      return { path, key, make: () => ({ path, content: text, component }) };
    });
  });
}
