import { tablesAt } from '../read/value';
import type { Table } from './records';

/** All containers with their places. */
export function containersOf(spec: Table, pointer: string): readonly (readonly [Table, string])[] {
  return ['containers', 'initContainers'].flatMap((list) =>
    tablesAt(spec, `/${list}`).map((each, i) => [each, `${pointer}/${list}/${i}`] as const),
  );
}
