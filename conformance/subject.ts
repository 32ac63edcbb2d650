import type { Bundle, BundleFile } from './bundle';

/** One file of a bundle for one consumer to look at. */
export interface Subject {
  readonly bundle: Bundle;
  readonly file: BundleFile;
  /** Where the consumer finds it: on the machine's disk, or in the bundle. */
  readonly path: string;
  /** Files of the bundle with the same content. */
  readonly alike: number;
  /** Bash that spoils it on purpose. */
  readonly spoil?: string;
}

/** Machines of a pool differ in name and addresses only, so that a few of them stand for all. */
const PER_POOL = 3;

/** The files that land on a machine's disk at such a path, each content once. */
export function onDisk(bundle: Bundle, target: RegExp): Subject[] {
  const files = bundle.files.filter((file) => file.target !== undefined && target.test(file.target));
  return distinct(bundle, files);
}

/** The files of the bundle at such a path, each content once. */
export function inBundle(bundle: Bundle, path: RegExp): Subject[] {
  return distinct(
    bundle,
    bundle.files.filter((file) => path.test(file.path)),
  );
}

function distinct(bundle: Bundle, files: readonly BundleFile[]): Subject[] {
  return grouped(files, (file) => file.sha256).map((alike) => {
    const file = alike[0] as BundleFile;
    return { bundle, file, path: file.target ?? bundle.placeOf(file), alike: alike.length };
  });
}

/** No more than a few for each machine pool; what belongs to no machine is of one kind each, none for another. */
export function sampled(subjects: readonly Subject[]): Subject[] {
  const pool = ({ bundle, file }: Subject) =>
    `${bundle.name} ${file.machine ? bundle.machine(file.machine).pool : file.path}`;
  return grouped(subjects, pool).flatMap((each) => sample(each, PER_POOL));
}

/** In groups of those that have the key in common, in the order in which they first came. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

/**
 * Evenly spaced ones, with the first and the last: names and addresses change length within a pool, and the first
 * machine is often special.
 */
export function sample<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)] as T);
}
