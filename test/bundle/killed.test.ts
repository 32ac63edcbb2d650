import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleWriter, recoverBundle } from '../../lib/bundle/writer';

/** Steps that the process still takes; after the last one it is dead, and no call changes the disk any more. */
let left = Number.POSITIVE_INFINITY;

jest.mock('node:fs', () => {
  const real = jest.requireActual<typeof fs>('node:fs');
  const step = () => {
    if (left <= 0) throw new Error('killed');
    left--;
  };
  const changes = ['appendFileSync', 'mkdirSync', 'renameSync', 'rmdirSync', 'rmSync', 'unlinkSync'] as const;
  const dying = changes.map((name) => [
    name,
    (...args: never[]) => {
      step();
      return (real[name] as (...args: never[]) => unknown)(...args);
    },
  ]);
  /** Opens, and then writes. */
  const writeFileSync = (path: string, text: string, options?: fs.WriteFileOptions) => {
    step();
    real.writeFileSync(path, '', options);
    step();
    real.writeFileSync(path, text);
  };
  return { ...real, ...Object.fromEntries(dying), writeFileSync };
});

const BEFORE = { 'a/1': 'one', 'a/2': 'two', 'b/c/3': 'three', d: 'four', 'e/5': 'five' };
const AFTER = { 'a/1': 'one', 'a/2': 'TWO', 'b/c': 'a file', d: 'FOUR', 'f/6': 'six' };

let root: string;
beforeEach(() => {
  root = join(fs.mkdtempSync(join(tmpdir(), 'bootwright-')), 'dist');
});
afterEach(() => {
  left = Number.POSITIVE_INFINITY;
  fs.rmSync(join(root, '..'), { recursive: true, force: true });
});

/** @returns whether the process lived to its end. */
function write(files: Record<string, string>, steps = Number.POSITIVE_INFINITY): boolean {
  left = steps;
  try {
    const writer = new BundleWriter(root, 'public');
    for (const [path, text] of Object.entries(files)) writer.put(path, text);
    writer.appendIndex(indexOf(files));
    writer.commit();
    return true;
  } catch (cause) {
    expect(cause).toEqual(new Error('killed'));
    return false;
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}

function indexOf(files: Record<string, string>): string {
  const lines = Object.keys(files).map((path) => `  {"path":"${path}"}`);
  return `{\n "tool": "bootwright 0",\n "files": [\n${lines.join(',\n')}\n ]\n}\n`;
}

/** All that is in the bundle, with its text. */
function held(): Record<string, string> {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith('.bootwright/'));
  return Object.fromEntries(paths.map((path) => [path, fs.readFileSync(join(root, path), 'utf8')]));
}

function whole(files: Record<string, string>): Record<string, string> {
  return { ...files, 'index.json': indexOf(files) };
}

/** What lies there. With a journal it may be of both bundles, which is known and mended; without one, never. */
function state(): 'AFTER' | 'BEFORE' | 'journal' {
  if (fs.existsSync(join(root, '.bootwright/journal'))) return 'journal';
  const found = held();
  const isNew = found.d === AFTER.d;
  expect(found).toEqual(whole(isNew ? AFTER : BEFORE));
  return isNew ? 'AFTER' : 'BEFORE';
}

test('killed at any step, a run leaves a whole bundle or a journal that makes one', () => {
  const states: string[] = [];
  for (let steps = 0, alive = false; !alive; steps++) {
    fs.rmSync(root, { recursive: true, force: true });
    write(BEFORE);
    alive = write(AFTER, steps);
    states.push(state());
    recoverBundle(root);
    expect(state()).not.toBe('journal');
    write(AFTER);
    expect(held()).toEqual(whole(AFTER));
    expect(fs.readdirSync(root)).not.toContain('.bootwright');
  }
  expect(states.join(' ')).toMatch(/^(BEFORE )+(journal )+(AFTER ?)+$/);
});
