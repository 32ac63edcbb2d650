import { releases } from '../lib/releases';
import { etcdMinorOf } from '../lib/releases/etcd-minor';
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

/** `lib/spec/flag-names.ts`: the names of all flags, as what each minor took away and brought. */
export function flagNamesText(minors: readonly string[] = knownMinors): string {
  const programs = Object.keys(PROGRAMS) as Program[];
  const parts = programs.flatMap((program) => typesOf(program, program === 'etcd' ? etcdMinors : minors));
  const rows = minors.map((minor) => {
    const types = programs.map(
      (program) => `    readonly '${program}': ${typeName(program, minorFor(program, minor))};`,
    );
    return `  readonly '${minor}': {\n${types.join('\n')}\n  };`;
  });
  const head = `// Generated from lib/releases/ by \`npm run reference\`. Do not edit.\n`;
  const docs = '/** The flags of each program, without dashes, by the Kubernetes minor that has them. */';
  return `${[head, ...parts].join('\n')}\n${docs}\nexport interface FlagNames {\n${rows.join('\n')}\n}\n`;
}

function typesOf(program: Program, minors: readonly string[]): string[] {
  return minors.map((minor, i) => {
    const now = namesOf(program, minor);
    const last = minors[i - 1];
    const type = last === undefined ? union(now) : change(program, last, namesOf(program, last), now);
    return `export type ${typeName(program, minor)} = ${type};\n`;
  });
}

function change(program: Program, last: string, before: readonly string[], now: readonly string[]): string {
  const left = before.filter((name) => !now.includes(name));
  const came = now.filter((name) => !before.includes(name));
  const base = typeName(program, last);
  const kept = left.length > 0 ? `Exclude<${base}, ${left.map(quoted).join(' | ')}>` : base;
  return [kept, ...came.map(quoted)].join(' | ');
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
