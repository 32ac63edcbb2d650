import type { RenderedFile } from '../../artifacts';
import type { ClusterModel, MachineModel } from '../../constructs';
import { once } from '../../formats';
import { fileAt } from './files';

/** A section of haproxy.cfg: what it is, and its lines in words. */
export interface Section {
  readonly kind: string;
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
}

/** The balancer of one machine. */
export interface Balancer {
  readonly machine: MachineModel;
  readonly file: RenderedFile;
  readonly sections: readonly Section[];
}

const KINDS = ['backend', 'defaults', 'frontend', 'global', 'listen'];

/** The haproxy of every machine that has one. */
export function balancers({ pools }: ClusterModel): readonly Balancer[] {
  return pools
    .filter(({ plan }) => plan.roles.includes('control-plane'))
    .flatMap(({ machines }) => machines)
    .flatMap((machine) => {
      const file = fileAt(machine, '/etc/haproxy/haproxy.cfg');
      return file ? [{ machine, file, sections: sectionsIn(file) }] : [];
    });
}

/** What passes connections on to API servers: every backend and `listen` with servers on it. */
export function backendsOf({ sections }: Balancer): readonly Section[] {
  return sections.filter(
    ({ kind, lines }) => ['backend', 'listen'].includes(kind) && lines.some(([word]) => word === 'server'),
  );
}

/** The words behind a keyword, such as `timeout tunnel`, in a section or else in `defaults`; undefined if nowhere. */
export function settingOf(
  { sections }: Balancer,
  section: Section,
  ...keyword: readonly string[]
): readonly string[] | undefined {
  const defaults = sections.filter(({ kind }) => kind === 'defaults');
  return [section, ...defaults]
    .flatMap(({ lines }) => lines)
    .find((line) => keyword.every((word, i) => line[i] === word))
    ?.slice(keyword.length);
}

const sectionsIn = once(({ text }: RenderedFile): readonly Section[] => parse(text));

/** configuration.txt, "Configuration file format": a keyword at the start of a line, `#` to its end is a comment. */
function parse(text: string): Section[] {
  const sections: { kind: string; name: string; lines: string[][] }[] = [];
  for (const line of text.split('\n')) {
    const [first = '', ...rest] = line
      .replace(/(^|\s)#.*$/, '')
      .split(/\s+/)
      .filter(Boolean);
    if (KINDS.includes(first)) sections.push({ kind: first, name: rest[0] ?? '', lines: [] });
    else if (first) sections.at(-1)?.lines.push([first, ...rest]);
  }
  return sections;
}
