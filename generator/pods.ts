import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../conformance/process';
import type { Progress } from '../conformance/progress';
import { type PodsFile, rangeOf } from '../lib/releases/pods-file';
import type { Go } from './go';
import type { Tree } from './tree';

/** What `generator/pod` says of one minor. */
export interface PodShapes {
  readonly types: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly unions: Readonly<Record<string, readonly string[]>>;
}

/** Reads the types of pods in the sources of the libraries of each recorded release: nothing has to be built. */
export async function readPods(
  go: Go,
  folder: string,
  releases: Readonly<Record<string, string>>,
  progress: Progress,
): Promise<Map<string, PodShapes>> {
  const shapes = new Map<string, PodShapes>();
  mkdirSync(folder, { recursive: true });
  for (const [minor, version] of Object.entries(releases)) {
    progress('pods', version);
    const library = version.replace(/^v1/, 'v0');
    const folders = [
      join(await folderOf(go, 'k8s.io/api', library), 'core/v1'),
      join(await folderOf(go, 'k8s.io/apimachinery', library), 'pkg/apis/meta/v1'),
    ];
    const file = join(folder, `${minor}.json`);
    await mustRun('go', ['run', join(__dirname, 'pod/main.go'), file, ...folders], { minutes: 5 });
    shapes.set(minor, JSON.parse(readFileSync(file, 'utf8')));
  }
  return shapes;
}

async function folderOf(go: Go, module: string, version: string): Promise<string> {
  const found = await go.download(module, version);
  if (!found) throw new Error(`${module}: the proxy does not have ${version}`);
  return found.Dir;
}

/** What all minors have of a pod: a line for each field, with the minors where not all that have its type have it. */
export function podsTree(shapes: ReadonlyMap<string, PodShapes>): Tree & PodsFile {
  const minors = [...shapes.keys()];
  const each = [...shapes.values()];
  const types = namesOf(each.map((shape) => shape.types)).map((type) => {
    const having = minors.filter((minor) => shapes.get(minor)?.types[type]);
    const fields = namesOf(having.map((minor) => shapes.get(minor)?.types[type] ?? {}));
    const rows = fields.map((field) => [field, fieldRow(shapes, having, type, field)] as const);
    return [type, Object.fromEntries(rows)] as const;
  });
  return {
    minors,
    types: Object.fromEntries(types),
    enums: valueRows(shapes, (shape) => shape.enums),
    unions: valueRows(shapes, (shape) => shape.unions),
  };
}

function fieldRow(
  shapes: ReadonlyMap<string, PodShapes>,
  having: readonly string[],
  type: string,
  field: string,
): string | string[] {
  const words = having.map((minor) => shapes.get(minor)?.types[type]?.[field]);
  const rows = [...new Set(words.filter((word) => word !== undefined))].map((word) =>
    rangeOf(word, having, (_, i) => words[i] === word),
  );
  return rows.length === 1 ? (rows[0] as string) : rows;
}

function valueRows(
  shapes: ReadonlyMap<string, PodShapes>,
  pick: (shape: PodShapes) => PodShapes['enums'],
): Record<string, string[]> {
  const rows = namesOf([...shapes.values()].map(pick)).map((name) => {
    const having = [...shapes].filter(([, shape]) => pick(shape)[name]);
    const values = [...new Set(having.flatMap(([, shape]) => pick(shape)[name] ?? []))];
    const minors = having.map(([minor]) => minor);
    const within = (value: string) => (minor: string) =>
      pick(shapes.get(minor) as PodShapes)[name]?.includes(value) ?? false;
    return [name, values.map((value) => rangeOf(value, minors, within(value)))] as const;
  });
  return Object.fromEntries(rows);
}

function namesOf(records: readonly object[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
}
