import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Bundle } from './bundle';
import { bootwright } from './examples';
import { mustRun } from './process';
import type { Progress } from './progress';
import { inBundle, type Subject } from './subject';

/** The examples whose machines are looked at with their keys: one of each bootstrap, and of each system. */
const EXAMPLES: readonly string[] = ['debian', 'flatcar', 'main', 'rocky', 'small-fedora-coreos'];

/** Those that are sealed from a second seed too, for strangers. */
const TWICE: readonly string[] = ['control-plane', 'main'];

/** Those that are later days of another, whose keys they have. */
const LATER: Readonly<Record<string, string>> = { replacing: 'main' };

/** Those whose certificates are renewed while they run, and the machines that get them. */
const RENEWED: Readonly<Record<string, readonly string[]>> = { main: ['etcd1', 'etcd2', 'etcd3', 'master1'] };

/** Whether a bundle is the guarded one of an example; of any, if none is named. */
export function isSealed(bundle: Bundle, example?: string): boolean {
  const names = example ? [example] : EXAMPLES;
  return names.some((name) => bundle.name === `${name}-sealed`);
}

/** The whole guarded bundle of a cluster, for a check that runs its machines; the file at the path stands for it. */
export function wholeSealed(example: string, path: RegExp): (bundle: Bundle) => Subject[] {
  return (bundle) =>
    isSealed(bundle, example)
      ? inBundle(bundle, path).map((subject) => ({ ...subject, path: bundle.folder }))
      : [];
}

/** Seals some examples, and all that is no example, into folders beside them, each from a new seed. */
export async function sealSome(
  files: ReadonlyMap<string, string>,
  open: readonly Bundle[],
  progress: Progress,
): Promise<Bundle[]> {
  const bundles: Bundle[] = [];
  for (const { name, folder } of open) {
    const file = files.get(name);
    if (!file || !(EXAMPLES.includes(name) || file.startsWith('conformance/'))) continue;
    const out = `${folder}-sealed`;
    const earlier = LATER[name];
    if (earlier) await sealFrom(`${join(folder, '..', earlier)}-sealed.secrets.json`, file, folder, out);
    else await seal(file, folder, out);
    // Scripts find it there. Nobody looks at it, so it is not among the bundles.
    if (TWICE.includes(name)) await seal(file, folder, `${out}-otherwise`);
    await renew(name, file, out);
    progress('seal', file);
    bundles.push(Bundle.open(`${name}-sealed`, out));
  }
  return bundles;
}

/** The archives of renewed certificates, and of a stranger's, in a folder each. */
async function renew(name: string, file: string, out: string): Promise<void> {
  const machines = RENEWED[name] ?? [];
  if (machines.length === 0) return;
  const secrets = `${out}-renewed.secrets.json`;
  copyFileSync(`${out}.secrets.json`, secrets);
  await bootwright('rotate', 'leaf', 'all', '--description', file, '--file', secrets);
  for (const each of ['renewed', 'otherwise']) {
    mkdirSync(`${out}-${each}-files`, { recursive: true });
    for (const machine of machines) await secretFiles(machine, file, `${out}-${each}`);
  }
}

async function secretFiles(machine: string, file: string, out: string): Promise<void> {
  const verb = ['secret-files', machine, file, '--file', `${out}.secrets.json`];
  const command = ['-c', 'out=$1; shift; exec "$0" bin/bootwright.js "$@" > "$out"', process.execPath];
  const options = { minutes: 5, cwd: join(__dirname, '..') };
  await mustRun('bash', [...command, `${out}-files/${machine}.tar`, ...verb], options);
}

async function seal(file: string, dist: string, out: string): Promise<void> {
  const secrets = `${out}.secrets.json`;
  rmSync(secrets, { force: true });
  await bootwright('secrets', file, '--file', secrets);
  await bring(VALUES[basename(file, '.ts')] ?? {}, file, secrets);
  await sealFrom(secrets, file, dist, out);
}

/** What examples name and a person brings: text, and what is none. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Buffer | string>>>> = {
  flatcar: { 'registry-login': 'puller:correct horse battery staple\n' },
  rocky: {
    'ceph-client': Buffer.from([0, 1, 0xff, 0xfe]),
    // Of the word `password`.
    'root-password':
      '$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/jctKu9YterLp8wwnSq.qc.eoxqOmSuNp2xS0ktL3nh/\n',
  },
};

async function bring(values: (typeof VALUES)[string], file: string, secrets: string): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const path = `${secrets}.${name}`;
    writeFileSync(path, value);
    await bootwright('secrets', file, '--file', secrets, '--set', `${name}=@${path}`);
    rmSync(path);
  }
}

async function sealFrom(secrets: string, file: string, dist: string, out: string): Promise<void> {
  await bootwright('seal', file, '--file', secrets, '--dist', dist, '--out', out);
}
