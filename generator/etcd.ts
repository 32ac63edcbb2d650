import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../conformance/progress';
import type { EtcdKnowledge } from '../lib/releases/knowledge';
import { ask, type Go } from './go';
import { type FoundRelease, newestOf } from './releases';

const MODULE = 'go.etcd.io/etcd/server/v3';

/** The warnings of which minor are to be asked for: they moved twice. */
const WARNINGS: Readonly<Record<string, string>> = { '3.4': '3.4', '3.5': '3.5', '3.6': '3.6', '3.7': '3.6' };

/**
 * etcd 3.4 has no release that Go can name, because its module has no /v3: a commit stands for it. This is v3.4.25,
 * the newest that others have asked the proxy for.
 */
const OLD_MODULE = 'go.etcd.io/etcd';
const OLD_COMMIT = 'v0.5.0-alpha.5.0.20230414071934-94593e63d45c';

/** The minors of etcd that can be asked. */
export const askableEtcd = Object.keys(WARNINGS);

/** Builds one minor of etcd together with a file of ours, and asks it. */
export async function askEtcd(
  go: Go,
  folder: string,
  minor: string,
  recorded: string | undefined,
  progress: Progress,
): Promise<EtcdKnowledge> {
  const tell = (what: string) => progress(`etcd ${minor}`, what);
  const release = minor === '3.4' ? await oldRelease(go) : await newest(go, minor, recorded, tell);
  await writeModule(go, folder, minor, release);
  tell(`building ${release.version}`);
  const binary = await go.build(folder, 'ask', '');
  const facts = await ask<Pick<EtcdKnowledge, 'flags' | 'gates'>>(binary, join(folder, 'facts.json'));
  return { minor, version: release.version, flags: facts.flags, gates: facts.gates ?? {} };
}

async function newest(
  go: Go,
  minor: string,
  recorded: string | undefined,
  tell: (what: string) => void,
): Promise<FoundRelease> {
  const listed = [...(await go.versions(MODULE)), ...(recorded ? [recorded] : [])];
  return newestOf(go, MODULE, minor, listed, async () => undefined, tell);
}

async function oldRelease(go: Go): Promise<FoundRelease> {
  const module = await go.download(OLD_MODULE, OLD_COMMIT);
  if (!module) throw new Error(`${OLD_MODULE}: the proxy does not have ${OLD_COMMIT}`);
  const source = readFileSync(join(module.Dir, 'version/version.go'), 'utf8');
  return { version: `v${/\bVersion\s*= "([^"]+)"/.exec(source)?.[1]}`, module };
}

/** A copy of etcd's module with our file in it, and a program that calls that. */
async function writeModule(go: Go, folder: string, minor: string, release: FoundRelease): Promise<void> {
  const module = minor === '3.4' ? OLD_MODULE : MODULE;
  const required = minor === '3.4' ? OLD_COMMIT : release.version;
  const copy = join(folder, 'etcd');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'ask'), { recursive: true });
  cpSync(release.module.Dir, copy, { recursive: true });
  cpSync(join(__dirname, 'etcd/etcdmain'), join(copy, 'etcdmain'), { recursive: true });
  cpSync(join(__dirname, 'etcd', WARNINGS[minor] ?? ''), join(copy, 'etcdmain'), { recursive: true });
  const main = readFileSync(join(__dirname, 'etcd/main.go'), 'utf8');
  writeFileSync(join(folder, 'ask/main.go'), main.replace(MODULE, module));
  const { Go: language } = await go.read(release.module.GoMod);
  const lines = [
    'module releases',
    `go ${language}`,
    `require ${module} ${required}`,
    `replace ${module} => ./etcd`,
  ];
  writeFileSync(join(folder, 'go.mod'), `${lines.join('\n')}\n`);
}
