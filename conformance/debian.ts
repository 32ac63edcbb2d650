import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isolated } from './isolated';
import { mustRun } from './process';
import type { Progress } from './progress';

/** The suite that has the newest consumers which Debian calls stable. */
const SUITE = 'trixie';

/** What a tree is for, with what each of its kind needs: checks run in `debian`, virtual machines run `guest`. */
const BASE = {
  debian: ['iproute2', 'kmod', 'systemd', 'systemd-sysv'],
  guest: ['dbus', 'kmod', 'linux-image-cloud-amd64', 'systemd-sysv', 'udev'],
} as const;

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

const UNUSED = ['doc', 'info', 'locale', 'man'];

/** Installs a Debian with the packages into a folder of the cache, once; gives the folder. */
export async function installDebian(
  kind: keyof typeof BASE,
  cache: string,
  run: string,
  packages: readonly string[],
  progress: Progress,
): Promise<string> {
  const wanted = [...new Set([...BASE[kind], ...packages])].sort();
  const hash = createHash('sha256').update(wanted.join()).digest('hex').slice(0, 12);
  const tree = join(cache, `${kind}-${SUITE}-${hash}`);
  if (existsSync(tree)) return tree;
  progress(kind, `installing ${wanted.length} packages of ${SUITE}`);
  const unfinished = join(run, kind);
  await bootstrap(wanted, unfinished);
  for (const old of readdirSync(cache).filter((name) => name.startsWith(`${kind}-`))) {
    rmSync(join(cache, old), { recursive: true });
  }
  renameSync(unfinished, tree);
  progress(kind, 'installed');
  return tree;
}

async function bootstrap(packages: readonly string[], tree: string): Promise<void> {
  const tools = await fetchMmdebstrap(`${tree}-mmdebstrap`);
  const sources = `${tree}.list`;
  writeFileSync(sources, await sourcesOfSuite());
  const options = [
    '--mode=root',
    '--variant=minbase',
    `--keyring=${KEYRING}`,
    '--aptopt=Acquire::Retries "5"',
    '--aptopt=Apt::Install-Recommends "false"',
    ...UNUSED.map((folder) => `--dpkgopt=path-exclude=/usr/share/${folder}/*`),
    `--include=${packages.join()}`,
  ];
  // Isolated, so that neither mount nor process is left of an install that was cut short.
  const afresh = ['sh', '-c', 'rm -rf "$0" && exec mmdebstrap "$@"', tree];
  const command = [...afresh, ...options, SUITE, tree, sources];
  await mustRun(...isolated(['--mount', '--mount-proc', '--propagation=private'], command), {
    minutes: 15,
    attempts: 3,
    env: { PATH: `${tools}:${process.env.PATH}` },
  });
}

/** It is unpacked, not installed: a check leaves the machine as it was. */
async function fetchMmdebstrap(folder: string): Promise<string> {
  mkdirSync(folder);
  await mustRun('apt-get', ['update', '-qq'], { minutes: 5, attempts: 3 });
  await mustRun('apt-get', ['download', '-qq', 'mmdebstrap'], { minutes: 5, attempts: 3, cwd: folder });
  const [archive = ''] = readdirSync(folder);
  await mustRun('dpkg', ['-x', archive, '.'], { minutes: 1, cwd: folder });
  return join(folder, 'usr/bin');
}

/** The machine's own mirrors of Debian, updates and security too, with the name of our suite in place of theirs. */
async function sourcesOfSuite(): Promise<string> {
  const format = '$(CREATED_BY) $(ORIGIN) $(REPO_URI) $(CODENAME)';
  const targets = await mustRun('apt-get', ['indextargets', '--format', format], { minutes: 1 });
  const rows = targets.split('\n').map((line) => line.split(' '));
  const lines = rows
    .filter(([kind, origin, , codename]) => kind === 'Packages' && origin === 'Debian' && codename)
    .map(([, , uri, codename = '']) => `deb ${uri} ${codename.replace(/^[a-z]+/, SUITE)} main\n`);
  if (lines.length === 0) throw new Error('apt has no Debian mirror; the consumers need a Debian machine');
  return [...new Set(lines)].join('');
}
