import { releases } from '../lib/releases';
import { etcdMinorOf } from '../lib/releases/etcd-version';
import { flagsOf } from '../lib/releases/facts';
import { etcdMinors, knownMinors } from '../lib/releases/knowledge';

/** The programs whose flags a description may set, and what their types are called. */
const PROGRAMS = {
  etcd: 'Etcd',
  'kube-apiserver': 'KubeApiserver',
  'kube-controller-manager': 'KubeControllerManager',
  'kube-scheduler': 'KubeScheduler',
  kubelet: 'Kubelet',
} as const;

type Program = keyof typeof PROGRAMS;

/** `lib/spec/flag-names.ts`: the names of all flags, by the minors that have them. */
export function flagNamesText(): string {
  const programs = Object.keys(PROGRAMS) as Program[];
  const parts = programs.flatMap((program) =>
    typesOf(program, program === 'etcd' ? etcdMinors : knownMinors),
  );
  const rows = knownMinors.map((minor) => {
    const types = programs.map(
      (program) => `    readonly '${program}': ${typeName(program, minorFor(program, minor))};`,
    );
    return `  readonly '${minor}': {\n${types.join('\n')}\n  };`;
  });
  const head = `// Generated from lib/releases/ by \`npm run reference\`. Do not edit.\n`;
  const docs = '/** The flags of each program, without dashes, by the Kubernetes minor that has them. */';
  return `${[head, ...parts].join('\n')}\n${docs}\nexport interface FlagNames {\n${rows.join('\n')}\n}\n`;
}

/**
 * Each name stands once, in the type of those that came and left with it. Unions of unions are what the editor is
 * quick with; taking names away from one, it would look at each again for each minor.
 */
function typesOf(program: Program, minors: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  const every = new Set(minors.flatMap((minor) => namesOf(program, minor)));
  for (const name of [...every].sort()) {
    const having = minors.filter((minor) => namesOf(program, minor).includes(name));
    const type = groupName(program, minors, having);
    groups.set(type, [...(groups.get(type) ?? []), name]);
  }
  const types = [...groups].map(([type, names]) => `type ${type} =${union(names)};\n`);
  return [...types, ...minors.map((minor) => minorType(program, minor, groups))];
}

/** `KubeletFrom1_25To1_30`: without an end for those that the newest minor has. */
function groupName(program: Program, minors: readonly string[], having: readonly string[]): string {
  const [first = '', last = ''] = [having[0], having.at(-1)];
  const end = last === minors.at(-1) ? '' : `To${last}`;
  return `${PROGRAMS[program]}From${first}${end}`.replaceAll('.', '_');
}

function minorType(program: Program, minor: string, groups: ReadonlyMap<string, readonly string[]>): string {
  const names = namesOf(program, minor);
  const alive = [...groups].filter(([, [name = '']]) => names.includes(name)).map(([type]) => type);
  return `export type ${typeName(program, minor)} = ${alive.sort().join(' | ')};\n`;
}

function namesOf(program: Program, minor: string): string[] {
  return Object.keys(flagsOf({ program, minor })).sort();
}

/** etcd has minors of its own. */
function minorFor(program: Program, minor: string): string {
  const release = releases[minor];
  return program === 'etcd' && release ? etcdMinorOf('', release) : minor;
}

function typeName(program: Program, minor: string): string {
  return `${PROGRAMS[program]}${minor.replace('.', '_')}`;
}

function union(names: readonly string[]): string {
  return names.map((name) => `\n  | ${quoted(name)}`).join('');
}

function quoted(name: string): string {
  return `'${name}'`;
}
