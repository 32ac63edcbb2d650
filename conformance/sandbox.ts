import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Consumer } from './consumer';
import { eachFolder } from './each';
import { isolated } from './isolated';
import type { Lab } from './lab';
import { mustRun, type Ran, type RunOptions } from './process';
import type { Subject } from './subject';

/** Runs a check in a throw-away copy of the Debian tree, once for each subject; one result for each. */
export async function checkAll(
  lab: Lab,
  name: string,
  { check, minutes = 1, name: who, tells }: Consumer,
  subjects: readonly Subject[],
): Promise<Ran[]> {
  if (subjects.length === 0) return [];
  const jobs = join(lab.run, name);
  const folders = subjects.map((subject, index) => {
    const folder = join(jobs, String(index).padStart(5, '0'));
    writeJob(folder, subject.path, layerOf(subject), `${prepare(subject)}${subject.spoil ?? ''}\n`);
    return folder;
  });
  return runJobs(lab, jobs, check, folders, { minutes, hear: tells ? lab.tell(who) : undefined });
}

/** What a command prints in the Debian tree, with no machine's files. */
export async function outputOf(lab: Lab, name: string, command: string): Promise<string> {
  const jobs = join(lab.run, `${name}-version`);
  const folder = join(jobs, '00000');
  writeJob(folder, '', '', '');
  const [ran] = await runJobs(lab, jobs, command, [folder], { minutes: 1 });
  if (ran?.status !== 0) throw new Error(`\`${command}\` ended with ${ran?.status}:\n${ran?.output}`);
  return ran.output.trim();
}

async function runJobs(
  lab: Lab,
  jobs: string,
  check: string,
  folders: readonly string[],
  { minutes, hear }: RunOptions,
): Promise<Ran[]> {
  writeFileSync(join(jobs, 'check'), check);
  const script = join(__dirname, 'sandbox.sh');
  const command = ['bash', script, await lab.debian(), lab.folder, jobs, String(minutes * 60)];
  await mustRun(...isolated(['--mount', '--ipc', '--uts', '--propagation=private'], command), {
    minutes: 2 + folders.length * minutes,
    hear,
  });
  const results = folders.map((folder) => ({
    status: Number(readFileSync(join(folder, 'status'), 'utf8')),
    output: readFileSync(join(folder, 'output'), 'utf8'),
  }));
  rmSync(jobs, { recursive: true });
  return results;
}

function writeJob(folder: string, path: string, layer: string, script: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'path'), path);
  writeFileSync(join(folder, 'layer'), layer);
  writeFileSync(join(folder, 'prepare'), script);
}

function layerOf({ bundle, file }: Subject): string {
  if (file.target === undefined || file.machine === undefined) return '';
  const { like, pool } = bundle.machine(file.machine);
  const layers = [
    join(bundle.folder, 'machines', file.machine),
    join(eachFolder(bundle.folder), 'machines', file.machine),
    join(bundle.folder, 'pools', pool),
    ...(like ? [join(bundle.folder, 'pools', like)] : []),
  ];
  return layers
    .map((layer) => join(layer, 'rootfs'))
    .filter((layer) => existsSync(layer))
    .join(':');
}

/** What the machine has besides the files of `rootfs/`: modes, directories, links, and a stand-in for each secret. */
function prepare({ bundle, file: { machine, target } }: Subject): string {
  if (machine === undefined || target === undefined) return '';
  const { directories, links, downloads, sealed, without } = bundle.machine(machine);
  const modes = bundle.files.filter((each) => each.machine === machine && each.target && each.mode);
  return [
    ...without.map((path) => `rm -f '${path}'\n`),
    ...modes.map(({ mode, target }) => `chmod ${mode} '${target}'\n`),
    ...directories.map(({ path, mode }) => `mkdir -p '${path}'; chmod ${mode} '${path}'\n`),
    ...links.map(({ path, target }) => `mkdir -p "$(dirname '${path}')"; ln -sfn '${target}' '${path}'\n`),
    ...[...downloads, ...sealed].map(({ path }) => `install -D -m 0755 /dev/null '${path}'\n`),
  ].join('');
}
