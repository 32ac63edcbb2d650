import type { Component } from '../../releases/knowledge';
import { valueAt } from '../read/files';
import { extraArguments } from '../read/programs';
import { listAt, shown, tablesAt, textAt } from '../read/value';
import type { ReleaseFile } from './release-file';

/** A program whose flags are known. */
export type Program = Component | 'etcd';

/** The flags that a file gives to a program. */
export interface CommandLine {
  readonly program: Program;
  readonly flags: readonly Flag[];
  /** The image that it runs from; undefined where the machine brings it. */
  readonly image: string | undefined;
}

/** A flag without dashes. */
export interface Flag {
  readonly name: string;
  /** What stands behind `=`; undefined for a flag without. */
  readonly value: string | undefined;
  /** The next word, which is the value of a flag without `=` unless it is a switch. */
  readonly next: string | undefined;
}

const PROGRAMS: readonly string[] = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-proxy',
  'kube-scheduler',
  'kubelet',
] satisfies Program[];

/** Where kubeadm's kinds hold flags for other programs. */
const EXTRA_ARGS: readonly (readonly [section: string, Program])[] = [
  ['/apiServer/extraArgs', 'kube-apiserver'],
  ['/controllerManager/extraArgs', 'kube-controller-manager'],
  ['/etcd/local/extraArgs', 'etcd'],
  ['/nodeRegistration/kubeletExtraArgs', 'kubelet'],
  ['/scheduler/extraArgs', 'kube-scheduler'],
];

/** The command lines in a file: of pods, in kubeadm's kinds, and of the kubelet in what systemd reads. */
export function commandLinesIn(file: ReleaseFile): CommandLine[] {
  return [...file.documents.flatMap(commandLinesOf), ...kubeletLine(file)];
}

/** The command lines that an object holds: those of its containers, or those that kubeadm passes on. */
function commandLinesOf(document: unknown): CommandLine[] {
  if (textAt(document, '/apiVersion')?.startsWith('kubeadm.k8s.io/')) return extraArgs(document);
  const spec = valueAt(document, '/spec/template/spec') ?? valueAt(document, '/spec');
  const containers = [...tablesAt(spec, '/containers'), ...tablesAt(spec, '/initContainers')];
  return containers.flatMap((container) => {
    const [first = '', ...words] = [...listAt(container, '/command'), ...listAt(container, '/args')].map(
      shown,
    );
    const program = first.split('/').at(-1) ?? '';
    const image = textAt(container, '/image');
    return isProgram(program) ? [{ program, flags: flagsOf(words), image }] : [];
  });
}

function extraArgs(document: unknown): CommandLine[] {
  return EXTRA_ARGS.flatMap(([path, program]) => {
    const args = valueAt(document, path);
    if (typeof args !== 'object' || args === null) return [];
    const flags = extraArguments(args).map(([name, value]) => ({ name, value, next: undefined }));
    const tag = program === 'etcd' ? textAt(document, '/etcd/local/imageTag') : undefined;
    return [{ program, flags, image: tag === undefined ? undefined : `etcd:${tag}` }];
  });
}

/** In a unit `%%` is a percent sign (systemd.unit(5)); quotes and line ends part words as blanks do. */
function kubeletLine({ path, pool, text }: ReleaseFile): CommandLine[] {
  const unit = /^\/etc\/systemd\/system\/kubelet\.service(\.d\/[^/]+\.conf)?$/.test(path);
  const environment = path === '/var/lib/kubelet/kubeadm-flags.env' || path === pool.os.kubeletEnvironment;
  if (!unit && !environment) return [];
  const lines = text.split('\n').filter((line) => !/^\s*[#;]/.test(line));
  const words = lines.flatMap((line) =>
    (unit ? line.replaceAll('%%', '%') : line).split(/["'\s]|(?<=ARGS)=/),
  );
  return [{ program: 'kubelet', flags: flagsOf(words), image: undefined }];
}

/** `--name=value`, or `--name value`; words that are neither are nobody's flag. One dash is as good for etcd. */
function flagsOf(words: readonly string[]): Flag[] {
  return words.filter(Boolean).flatMap((word, i, all) => {
    const [, name, value] = /^--?([A-Za-z][^=\s]*)(?:=(.*))?$/s.exec(word) ?? [];
    return name ? [{ name, value, next: all[i + 1] }] : [];
  });
}

function isProgram(name: string): name is Program {
  return PROGRAMS.includes(name);
}
