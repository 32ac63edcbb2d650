import { at, changed, type Leaf, leavesOf, type Path } from './leaf';
import { otherwise } from './otherwise';

/** One value of a larger one, and what the larger one would be with others in its place. */
export interface Trial<T> {
  readonly path: Path;
  readonly value: unknown;
  readonly others: readonly (() => T)[];
}

/** A value, and the lines that hang on it, counted from 0. */
export interface Finding {
  readonly path: Path;
  readonly value: unknown;
  readonly lines: readonly number[];
}

/** Each leaf otherwise, and each item of a list away, one at a time. */
export function trialsOf<T>(root: T, skip: (path: Path) => boolean = () => false): Trial<T>[] {
  return leavesOf(root, skip).map((leaf) => ({ ...leaf, others: othersOf(root, leaf) }));
}

function othersOf<T>(root: T, { path, value }: Leaf): (() => T)[] {
  const others = otherwise(value).map((other) => () => changed(root, path, other));
  const list = at(root, path.slice(0, -1));
  if (!Array.isArray(list)) return others;
  return [...others, () => changed(root, path.slice(0, -1), list.toSpliced(Number(path.at(-1)), 1))];
}

/** Which lines look otherwise with what is tried. What nothing can be made of shows nothing. */
export function tryAll<T>(
  trials: readonly Trial<T>[],
  lines: readonly string[],
  compile: (root: T) => readonly string[] | undefined,
): Finding[] {
  return trials.flatMap(({ path, value, others }) => {
    const moved = new Set(
      others.flatMap((other) =>
        movedLines(
          lines,
          attempt(() => compile(other())),
        ),
      ),
    );
    return moved.size > 0 ? [{ path, value, lines: [...moved] }] : [];
  });
}

function attempt<R>(work: () => R): R | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Lines that the other text does not have. A line that only changed its place has not moved. */
function movedLines(lines: readonly string[], others: readonly string[] | undefined): number[] {
  if (!others) return [];
  const left = new Set(others);
  return lines.flatMap((line, i) => (left.has(line) ? [] : [i]));
}
