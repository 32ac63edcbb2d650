import type { RenderedFile } from '../artifacts';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { groupBy, sha256 } from '../formats';
import { domainKinds, domainLabels, type MachinePlan } from '../plan';

/**
 * What workers have each and alike, but for words of their own: `{{name}}`, `{{address}}`, `{{mac}}` and their domains,
 * which stand in `machine.json`. It is said once, in `pools/<pool>/each/rootfs/`, and is on the disk of each machine of
 * the pool, and of parts like it, whose own folder has no other at that path. So a label of a pool is a change of a few
 * files. Control planes and members of etcd are few, and each is read by itself.
 */
export interface Each {
  readonly files: readonly RenderedFile[];
  /** By machine: the paths of its own files that are written as such. */
  readonly covered: ReadonlyMap<MachineModel, ReadonlySet<string>>;
}

/** Of the pool that others are like; none of one that is like another. */
export function eachOf({ machines, pools }: ClusterModel, { plan }: PoolModel): Each | undefined {
  return plan.like === plan.id ? byPool(pools, machines).get(plan.id) : undefined;
}

/** The files of a machine that are written for it alone. */
export function ownFiles({ machines, pools }: ClusterModel, machine: MachineModel): readonly RenderedFile[] {
  const covered = byPool(pools, machines).get(machine.pool.plan.like)?.covered.get(machine);
  return covered ? machine.own.files.filter(({ path }) => !covered.has(path)) : machine.own.files;
}

const known = new WeakMap<ClusterModel['pools'], ReadonlyMap<string, Each>>();

function byPool(pools: ClusterModel['pools'], machines: ClusterModel['machines']): ReadonlyMap<string, Each> {
  const before = known.get(pools);
  if (before) return before;
  const workers = machines.filter(({ plan }) => plan.roles.includes('worker'));
  const groups = [...groupBy(workers, ({ pool }) => pool.plan.like)];
  const made = new Map(groups.map(([id, group]) => [id, madeOf(group)]));
  known.set(pools, made);
  return made;
}

interface Candidate {
  readonly file: RenderedFile;
  readonly machines: MachineModel[];
}

function madeOf(machines: readonly MachineModel[]): Each {
  const covered = new Map<MachineModel, Set<string>>();
  const files: RenderedFile[] = [];
  for (const [path, candidates] of candidatesOf(machines)) {
    const [first] = [...candidates.values()].sort((a, b) => b.machines.length - a.machines.length);
    const all = [...candidates.values()].reduce((sum, each) => sum + each.machines.length, 0);
    // What some of them have not at all cannot be for each.
    if (!first || first.machines.length < 2 || all < machines.length) continue;
    files.push(first.file);
    for (const machine of first.machines) {
      const paths = covered.get(machine) ?? new Set();
      covered.set(machine, paths.add(path));
    }
  }
  return { files, covered };
}

/** By path, and by all that the machines may have alike of a file. */
function candidatesOf(machines: readonly MachineModel[]): ReadonlyMap<string, Map<string, Candidate>> {
  const paths = new Map<string, Map<string, Candidate>>();
  for (const machine of machines) {
    const patternOf = patternsWith(wordsOf(machine.plan));
    for (const file of machine.own.files) {
      const text = patternOf(file);
      const { artifact, component, mode, owner, path } = file;
      const alone = isLiteral(file) ? machine.plan.name : '';
      const key = [alone, component, mode, owner, artifact.reason, artifact.overriddenBy, text].join('\n');
      const candidates = paths.get(path) ?? new Map<string, Candidate>();
      const known = candidates.get(key);
      if (known) known.machines.push(machine);
      else candidates.set(key, { file: saying(file, text), machines: [machine] });
      paths.set(path, candidates);
    }
  }
  return paths;
}

function saying(file: RenderedFile, text: string): RenderedFile {
  return { ...file, text, size: Buffer.byteLength(text), sha256: sha256(text) };
}

/** Each word with what stands for it; a domain only as the value of its label, since it may be as short as `1`. */
function wordsOf({ address, domains, mac, name }: MachinePlan): readonly (readonly [string, string])[] {
  const labels = domainKinds.flatMap((kind) => {
    const [value, label] = [domains[kind], domainLabels[kind]];
    return value === undefined ? [] : [[`${label}=${value}`, `${label}={{${kind}}}`] as const];
  });
  return [[address, '{{address}}'], [mac, '{{mac}}'], [name, '{{name}}'], ...labels];
}

/** What holds such braces already, or is no text, is written as it is. */
function isLiteral({ bytes, text }: RenderedFile): boolean {
  return bytes !== undefined || text.includes('{{');
}

/** Whole words only: 10.20.0.2 is not in 10.20.0.20. */
function patternsWith(words: readonly (readonly [string, string])[]): (file: RenderedFile) => string {
  const standIns = new Map([...words].reverse());
  const each = words.map(([word]) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\w.-])(?:${each.join('|')})(?![\\w-])`, 'g');
  return (file) =>
    isLiteral(file) ? file.text : file.text.replace(pattern, (word) => standIns.get(word) ?? word);
}
