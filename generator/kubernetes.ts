import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../conformance/progress';
import type { Component, FieldFacts, FlagFacts, GateFacts, Knowledge } from '../lib/releases/knowledge';
import { ask, type Go } from './go';
import { type FoundRelease, newestOf } from './releases';

const MODULE = 'k8s.io/kubernetes';

/** Libraries are tagged for each release, and the proxy is asked more often for this one. */
const LIBRARY = 'k8s.io/api';

const COMPONENTS: readonly Component[] = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-proxy',
  'kube-scheduler',
  'kubelet',
];

/** What a program of `generator/kubernetes/` writes. */
export interface ProgramFacts {
  readonly flags?: Record<string, FlagFacts>;
  readonly gates?: Record<string, GateFacts>;
  readonly configs?: Record<string, Record<string, Record<string, FieldFacts>>>;
  readonly images?: readonly string[];
}

/** Builds the programs of one minor around its own code, and asks them. */
export async function askKubernetes(
  go: Go,
  folder: string,
  minor: string,
  recorded: string | undefined,
  progress: Progress,
): Promise<Knowledge> {
  const listed = [...(await listedReleases(go)), ...(recorded ? [recorded] : [])];
  const lackOf = async (found: FoundRelease) => {
    await writeModule(go, folder, found);
    return go.fetchImports(folder);
  };
  const release = await newestOf(go, MODULE, minor, listed, lackOf, (what) => progress(minor, what));
  const facts = new Map<string, ProgramFacts>();
  for (const program of ['kubeadm', ...COMPONENTS]) {
    progress(minor, `building ${program}`);
    const binary = await go.build(folder, program, stamp(release.version));
    facts.set(program, await ask(binary, join(folder, `${program}.json`)));
  }
  return knowledge(minor, release.version, facts);
}

/** The newest minor with a release, or with nothing but pre-releases yet. */
export async function newestMinor(go: Go): Promise<string> {
  const settled = (await listedReleases(go)).filter((version) => !version.includes('-alpha'));
  const minors = settled.map((version) => Number(version.split('.')[1]));
  return `1.${Math.max(...minors)}`;
}

async function listedReleases(go: Go): Promise<string[]> {
  const libraries = (await go.versions(LIBRARY)).map((version) => version.replace(/^v0/, 'v1'));
  return [...(await go.versions(MODULE)), ...libraries];
}

/** Without it a program takes itself for v0.0.0, and says so in defaults. */
function stamp(version: string): string {
  return `-X k8s.io/component-base/version.gitVersion=${version}`;
}

/**
 * Our programs, in a module that requires the release. Kubernetes replaces its libraries by folders of its own
 * repository, which its module does not carry; they are published as v0.y.z for v1.y.z.
 */
async function writeModule(go: Go, folder: string, { version, module }: FoundRelease): Promise<void> {
  const { Go: language, Replace } = await go.read(module.GoMod);
  const staged = (Replace ?? []).filter(({ New }) => New.Path.startsWith('./staging/'));
  const lines = [
    'module releases',
    `go ${language}`,
    `require ${MODULE} ${version}`,
    ...staged.map(({ Old: { Path } }) => `replace ${Path} => ${Path} ${version.replace(/^v1/, 'v0')}`),
  ];
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(__dirname, 'kubernetes'), folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), `${lines.join('\n')}\n`);
}

/** Puts together what the programs say. */
export function knowledge(
  minor: string,
  version: string,
  facts: ReadonlyMap<string, ProgramFacts>,
): Knowledge {
  const of = (program: string) => facts.get(program) ?? {};
  return {
    minor,
    version,
    images: images(of('kubeadm').images ?? []),
    flags: byProgram(COMPONENTS, (program) => of(program).flags ?? {}),
    gates: byProgram(['kubeadm', ...COMPONENTS] as const, (program) => of(program).gates ?? {}),
    configs: Object.assign({}, ...[...facts.values()].map(({ configs }) => configs)),
  };
}

function byProgram<Program extends string, Value>(
  programs: readonly Program[],
  value: (program: Program) => Value,
): Record<Program, Value> {
  return Object.fromEntries(programs.map((program) => [program, value(program)])) as Record<Program, Value>;
}

/** `registry.k8s.io/coredns/coredns:v1.14.2` → its tag. */
function images(list: readonly string[]): Knowledge['images'] {
  const tag = (name: string) => {
    const image = list.find((one) => one.includes(`/${name}:`));
    if (!image) throw new Error(`kubeadm names no image ${name} among ${list.join(', ')}`);
    return image.slice(image.lastIndexOf(':') + 1);
  };
  return { coredns: tag('coredns'), etcd: tag('etcd'), pause: tag('pause') };
}
