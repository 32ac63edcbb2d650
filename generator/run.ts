import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { endChildrenWithUs } from '../conformance/process';
import { type Progress, startProgress } from '../conformance/progress';
import { etcdFile, kubernetesFile, text, writeWhole } from './data-file';
import { askableEtcd, askEtcd } from './etcd';
import { Go } from './go';
import { askKubernetes, newestMinor } from './kubernetes';
import { readMinors, recordMinor } from './minors';
import { podsTree, readPods } from './pods';
import { type Row, table } from './table';

const DEFAULT_CACHE = join(homedir(), '.cache/bootwright-releases');
const DATA = join(__dirname, '../lib/releases/generated');
const MINORS = join(DATA, 'minors.json');

new Command('releases:generate')
  .description(
    'ask the real Kubernetes and etcd for their flags, feature gates and fields, and write the answers',
  )
  .argument(
    '[minors...]',
    'such as 1.36, etcd-3.6 or pods (default: all that are recorded, and the newest)',
    [],
  )
  .option('--cache <folder>', 'where modules and builds are kept: 2 GB a minor', DEFAULT_CACHE)
  .action((minors: string[], { cache }) => main(minors, resolve(cache)))
  .parseAsync();

async function main(wanted: readonly string[], cache: string): Promise<void> {
  endChildrenWithUs();
  const progress = startProgress();
  const go = new Go(cache);
  const rows: Row[] = [];
  for (const name of wanted.length > 0 ? wanted : await allMinors(go)) {
    rows.push(await generate(go, cache, name, progress));
  }
  console.log(table(rows));
  process.exitCode = rows.some(({ failure }) => failure) ? 1 : 0;
}

async function allMinors(go: Go): Promise<string[]> {
  const recorded = Object.keys(readMinors(MINORS).kubernetes);
  const kubernetes = [...new Set([...recorded, await newestMinor(go)])];
  return [...kubernetes, ...askableEtcd.map((minor) => `etcd-${minor}`), 'pods'];
}

/** One minor: what fails leaves its file as it was, and the next minor goes on. */
async function generate(go: Go, cache: string, name: string, progress: Progress): Promise<Row> {
  const folder = join(cache, 'asked', name);
  try {
    if (name === 'pods') return await generatePods(go, folder, progress);
    return name.startsWith('etcd-')
      ? await generateEtcd(go, folder, name.slice('etcd-'.length), progress)
      : await generateKubernetes(go, folder, name, progress);
  } catch (cause) {
    progress(name, 'failed');
    return { name, failure: (cause as Error).message };
  }
}

async function generateKubernetes(go: Go, folder: string, minor: string, progress: Progress): Promise<Row> {
  const { [minor]: recorded } = readMinors(MINORS).kubernetes;
  const knowledge = await askKubernetes(go, folder, minor, recorded, progress);
  writeWhole(join(DATA, `v${minor}.json`), kubernetesFile(knowledge));
  recordMinor(MINORS, 'kubernetes', minor, knowledge.version);
  const flags = Object.values(knowledge.flags).flatMap((set) => Object.keys(set));
  const kinds = Object.values(knowledge.configs).flatMap((set) => Object.values(set));
  return {
    name: minor,
    version: knowledge.version,
    flags: flags.length,
    gates: Object.keys(knowledge.gates.kubelet).length,
    fields: kinds.flatMap((fields) => Object.keys(fields)).length,
  };
}

async function generateEtcd(go: Go, folder: string, minor: string, progress: Progress): Promise<Row> {
  if (!askableEtcd.includes(minor))
    throw new Error(`etcd ${minor}: unknown; there are ${askableEtcd.join(', ')}`);
  const { [minor]: recorded } = readMinors(MINORS).etcd;
  const knowledge = await askEtcd(go, folder, minor, recorded, progress);
  writeWhole(join(DATA, `etcd-${minor}.json`), etcdFile(knowledge));
  recordMinor(MINORS, 'etcd', minor, knowledge.version);
  return {
    name: `etcd-${minor}`,
    version: knowledge.version,
    flags: Object.keys(knowledge.flags).length,
    gates: Object.keys(knowledge.gates).length,
    fields: 0,
  };
}

/** The types of pods of all recorded minors lie in one file: they hardly differ. */
async function generatePods(go: Go, folder: string, progress: Progress): Promise<Row> {
  const tree = podsTree(await readPods(go, folder, readMinors(MINORS).kubernetes, progress));
  writeWhole(join(DATA, 'pods.json'), text(tree));
  const fields = Object.values(tree.types).flatMap((each) => Object.keys(each)).length;
  return { name: 'pods', version: tree.minors.at(-1) ?? '', flags: 0, gates: 0, fields };
}
