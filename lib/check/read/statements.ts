import type { RenderedFile } from '../../artifacts';
import type { ClusterModel, MachineModel, PoolModel } from '../../constructs';
import { groupBy, once } from '../../formats';
import { error, type Issue } from '../../plan';
import { byPath, documentOf, valueAt } from './files';
import { type Origin, originOf } from './place';
import { staticPodOn } from './static-pods';
import { shown } from './value';

/** A value that a file has, and that others must have too. What does not tell who wrote it is computed. */
export interface Statement extends Partial<Origin> {
  readonly place: string;
  /** Machine, file and field: `master1 /etc/kubernetes/manifests/kube-apiserver.yaml: --secure-port`. */
  readonly where: string;
  readonly value: string;
}

/**
 * The one that the others have to agree with: what most of those say that nobody wrote by hand, as they follow from
 * one plan, or most of all if there are none; of two alike in number, the first counts.
 */
export function rightOf(statements: readonly Statement[]): Statement | undefined {
  const computed = statements.filter(({ byHand }) => !byHand);
  const alike = groupBy(computed.length > 0 ? computed : statements, ({ value }) => value);
  const [most = []] = [...alike.values()].sort((a, b) => b.length - a.length);
  return most[0];
}

/** One issue for each that says otherwise than the right one. */
export function disagreements(statements: readonly Statement[], mend: string): Issue[] {
  const right = rightOf(statements);
  return statements
    .filter(({ value }) => right && value !== right.value)
    .map(({ place, where, value }) =>
      error(place, `${where} is ${value}, but ${right?.where} is ${right?.value}`, mend),
    );
}

/** What a flag of a static pod is, on each machine that has one. */
export function flag({ pools }: ClusterModel, program: string, name: string): Statement[] {
  return pools.flatMap((pool) =>
    distinct(pool, `/etc/kubernetes/manifests/${program}.yaml`).flatMap(({ machine, file }) =>
      stated(machine, file, `--${name}`, staticPodOn(machine, program)?.flags.get(name)),
    ),
  );
}

/** What a field is of a document in a YAML file, on each machine that has one. */
export function field({ pools }: ClusterModel, path: string, kind: string, pointer: string): Statement[] {
  return pools.flatMap((pool) =>
    distinct(pool, path).flatMap(({ machine, file }) =>
      stated(machine, file, `${kind} ${pointer}`, valueAt(documentOf(file, kind), pointer)),
    ),
  );
}

/** A file, and a machine that has it. */
interface Placed {
  readonly machine: MachineModel;
  readonly file: RenderedFile;
}

/** Thousands of machines are asked for a path once, however many rules want to know. */
const found = once((_: PoolModel) => new Map<string, readonly Placed[]>());

/** A pool's file once, with its first machine to name, or the file of each machine. */
export function distinct(pool: PoolModel, path: string): readonly Placed[] {
  const files = found(pool).get(path) ?? find(pool, path);
  found(pool).set(path, files);
  return files;
}

function find(pool: PoolModel, path: string): readonly Placed[] {
  const [first] = pool.machines;
  const shared = byPath(pool.shared).get(path);
  if (shared) return first ? [{ machine: first, file: shared }] : [];
  return pool.machines.flatMap((machine) => {
    const file = byPath(machine.own).get(path);
    return file ? [{ machine, file }] : [];
  });
}

/** Nothing where there is no such value. */
export function stated(machine: MachineModel, file: RenderedFile, name: string, value: unknown): Statement[] {
  if (value === undefined) return [];
  const origin = originOf(file, machine.pool, `${name} ${shown(value)}`);
  return [{ ...origin, where: `${machine.plan.name} ${file.path}: ${name}`, value: shown(value) }];
}
