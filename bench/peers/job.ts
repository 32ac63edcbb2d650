import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Checkout } from '../checkout';

/** The files of one worker, `@name@`, `@address@` and `@mac@` in place of what differs. */
export type Files = Readonly<Record<string, string>>;

interface Machine {
  readonly name: string;
  readonly address: string;
  readonly mac: string;
}

/** Worker 1 of bench/one.ts. */
const FIRST: readonly (readonly [RegExp, string])[] = [
  [/\bworker1\b/g, '@name@'],
  [/\b10\.64\.1\.0\b/g, '@address@'],
  [/52:54:00:00:01:00/g, '@mac@'],
];

/** What our compiler makes of one worker: what the pool shares, and its own. */
export function workerFiles(checkout: Checkout, folder: string): Files {
  const bundle = join(folder, 'bundle');
  checkout.one('synth', 20, bundle);
  const own = join(bundle, 'machines/worker1');
  const roots = [join(bundle, 'pools/workers/rootfs'), join(own, 'rootfs')];
  const found = [
    ...roots.flatMap((root) => under(root)),
    ['network-config', join(own, 'network-config')] as const,
  ];
  return Object.fromEntries(found.map(([path, from]) => [path, neutral(readFileSync(from, 'utf8'))]));
}

function under(root: string) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries.map((entry) => {
    const from = join(entry.parentPath, entry.name);
    return [relative(root, from), from] as const;
  });
}

function neutral(text: string): string {
  return FIRST.reduce((now, [what, by]) => now.replace(what, by), text);
}

function machine(n: number): Machine {
  const [high, low] = [n >> 8, n & 255];
  const mac = [high, low].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
  return { name: `worker${n}`, address: `10.64.${high}.${low}`, mac: `52:54:00:00:${mac}` };
}

const filled = (text: string, by: Machine) =>
  text.replace(/@(name|address|mac)@/g, (_, field: keyof Machine) => by[field]);

/** Everything that any peer reads, for so many machines. */
export function writeJob(files: Files, count: number, job: string): void {
  const machines = Array.from({ length: count }, (_, i) => machine(i + 1));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(job, path)), { recursive: true });
    writeFileSync(join(job, path), text);
  };
  const of = (write: (text: string) => string) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, write(text)]));
  const marks = (before: string, after: string) =>
    of((text) => text.replace(/@(name|address|mac)@/g, `${before}$1${after}`));
  put('machines.json', JSON.stringify(machines));
  put('paths.json', JSON.stringify(Object.keys(files)));
  put('files.json', JSON.stringify(files));
  put(
    'percent.json',
    JSON.stringify(of((text) => text.replaceAll('%', '%%').replace(/@(name|address|mac)@/g, '%($1)s'))),
  );
  for (const [path, text] of Object.entries(marks('{{ ', ' }}'))) put(`jinja/${path}`, text);
  for (const [path, text] of Object.entries(marks('{{ .', ' }}'))) put(`go/${path}`, text);
  put(
    'inventory',
    `${machines.map(({ name, address, mac }) => `${name} address=${address} mac=${mac} name=${name}`).join('\n')}\n`,
  );
  const cue = Object.entries(files).map(([path, text]) => `${JSON.stringify(path)}: ${cueText(text)}`);
  put(
    'main.cue',
    `machines: ${JSON.stringify(machines)}\nout: {for m in machines {"\\(m.name)": {${cue.join(', ')}}}}\n`,
  );
  for (const by of machines) put(`butane/${by.name}.bu`, butane(files, by));
}

function cueText(text: string): string {
  return JSON.stringify(text).replace(/@(name|address|mac)@/g, '\\(m.$1)');
}

/** JSON is YAML too. */
function butane(files: Files, by: Machine): string {
  const list = Object.entries(files).map(([path, text]) => ({
    path: `/${path}`,
    contents: { inline: filled(text, by) },
  }));
  return JSON.stringify({ variant: 'fcos', version: '1.5.0', storage: { files: list } });
}
