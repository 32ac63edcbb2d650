import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isEmpty } from '../bundle/folder';
import { type WholeFile, wholeMachine } from '../bundle/whole-machine';
import { nearest } from '../plan/suggest';
import { machineNamed } from './asked-machine';
import { bundlePath, pathOn } from './bundle-path';
import { colours } from './colours';
import { compiledModel } from './compiled-model';
import { checkOut } from './out-folder';
import { UsageError, UserError } from './user-error';

export interface ShowOptions {
  readonly description: string;
  readonly json?: boolean;
  readonly to?: string;
}

/** `show`: one whole machine as a list, as one of its files, or laid out into a folder. @returns the exit code. */
export function showCommand(name: string, path: string | undefined, options: ShowOptions): number {
  const model = compiledModel(options.description);
  // A path in the bundle says both.
  const { plan } = model;
  const asked = (path === undefined && bundlePath(plan, name)) || { machine: name, path };
  refuseParts(asked.path, options);
  const { machine } = asked;
  const files = wholeMachine(model, machineNamed(model, machine));
  if (asked.path !== undefined) {
    process.stdout.write(fileAt(files, machine, pathOn(plan, machine, asked.path)).content);
  } else if (options.to !== undefined) layOut(files, options.to);
  else console.log(options.json ? JSON.stringify({ machine, files: files.map(rowOf) }) : listOf(files));
  return 0;
}

/** A file is shown as it is, and a folder has no list. */
function refuseParts(path: string | undefined, { json, to }: ShowOptions): void {
  const listed = path === undefined && to === undefined;
  const [part] = [
    ...(json && !listed ? ['--json'] : []),
    ...(to !== undefined && path !== undefined ? ['--to'] : []),
  ];
  if (part)
    throw new UsageError(`${part}: it is for a whole machine alone; leave it out, or what stands beside it`);
}

function rowOf({ content, ...row }: WholeFile): object {
  return { ...row, size: Buffer.byteLength(content) };
}

/** What lands on the disk by its path there; the rest by that of the list. */
function fileAt(files: readonly WholeFile[], machine: string, path: string): WholeFile {
  const wanted = path.startsWith('/') ? `rootfs${path}` : path;
  const found = files.find((file) => file.path === wanted);
  if (found) return found;
  const known = files.map((file) => file.path.replace(/^rootfs/, ''));
  const near = known.find((each) => basename(each) === basename(path)) ?? nearest(path, known);
  const mend = near ? `did you mean ${near}? ` : '';
  throw new UsageError(`${path}: ${machine} has no such file; ${mend}\`show ${machine}\` lists them`);
}

function layOut(files: readonly WholeFile[], folder: string): void {
  checkOut(folder);
  if (!isEmpty(folder)) throw new UserError(`${folder}: it is not empty; name a new folder`);
  for (const { content, mode, path } of files) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content, { mode: Number.parseInt(mode, 8) | 0o600 });
  }
  console.log(`${folder}: ${files.length} files`);
}

function listOf(files: readonly WholeFile[]): string {
  const width = Math.max(...files.map(({ component }) => component.length));
  return files
    .map(({ component, from, mode, owner, path }) => {
      const head = `${from.padEnd(7)}  ${component.padEnd(width)}  ${mode}  ${owner}`;
      return `${colours.dim(head)}  ${path.replace(/^rootfs/, '')}`;
    })
    .join('\n');
}
