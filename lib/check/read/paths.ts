import type { RenderedFile } from '../../artifacts';
import { isTable, once } from '../../formats';
import { pathsNamedBy } from '../../releases/file-flags';
import { extraArguments } from './programs';
import { textAt } from './value';

/** Folders that nobody fills but a bundle: what is named there must be there. */
const OURS = [
  '/etc/crio',
  '/etc/haproxy',
  '/etc/keepalived',
  '/etc/kubernetes',
  '/etc/nftables',
  '/opt/bootwright',
  '/srv/kubernetes',
  '/usr/libexec/keepalived',
  '/var/lib/kubelet',
];

/** Folders that the system, its packages or running programs fill. */
const THEIRS = [
  '/bin',
  '/dev',
  '/etc/ca-certificates',
  '/etc/cni',
  '/etc/containers',
  '/etc/pki',
  '/etc/resolv.conf',
  '/etc/ssl',
  '/lib',
  '/opt/cni',
  '/opt/libexec',
  '/proc',
  '/run',
  '/sbin',
  '/sys',
  '/usr',
  '/var/lib',
  '/var/log',
  '/var/run',
];

/** Documents in which a value that starts with a slash is a path and nothing else. */
const KINDS = ['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration', 'KubeletConfiguration'];

/** A path in one of our folders. After a dash it may be missing: systemd.exec(5), EnvironmentFile. */
const OUR_PATH = new RegExp(
  `(?<![\\w./-])(?:(?:${OURS.join('|')})(?:/[\\w.+-]*[\\w+-])+|/var/lib/etcd[\\w-]*)`,
  'g',
);

/**
 * The paths that a file names and that must be on the machine: anything in a folder of ours, wherever it stands, and
 * in configurations also what lies in a folder that nobody is known to fill.
 */
export const pathsIn = once((file: RenderedFile): readonly string[] => {
  const anywhere = file.text.match(OUR_PATH) ?? [];
  return [...new Set([...anywhere, ...configured(file).filter(isNobodys)])];
});

/** Whether a path lies in no folder that we or the system are known to fill. */
export function isNobodys(path: string): boolean {
  return ![...OURS, ...THEIRS].some((folder) => path === folder || path.startsWith(`${folder}/`));
}

function configured({ artifact: { content } }: RenderedFile): string[] {
  if (content?.format === 'toml' && 'crio' in content.table) return absolute(content.table);
  if (content?.format !== 'yaml') return [];
  return content.documents.filter((each) => KINDS.includes(textAt(each, '/kind') ?? '')).flatMap(absolute);
}

/** Fields and flags of the kubelet that name cgroups, which begin with a slash too (kubelet/config/v1beta1). */
const CGROUPS = [
  'cgroup-root',
  'cgroupRoot',
  'kube-reserved-cgroup',
  'kubeReservedCgroup',
  'kubelet-cgroups',
  'kubeletCgroups',
  'runtime-cgroups',
  'system-cgroups',
  'system-reserved-cgroup',
  'systemCgroups',
  'systemReservedCgroup',
];

/** Of a program's flags those that are known to name files; of all else what looks like a path. */
function absolute(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('/') && !value.includes('#') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (CGROUPS.includes(key)) return [];
    if (key === 'kubeletExtraArgs') return absolute(Object.fromEntries(extraArguments(inner)));
    const program = PROGRAMS[key];
    if (program === undefined || !isTable(inner)) return absolute(inner);
    const { extraArgs, ...rest } = inner;
    const flags = extraArguments(extraArgs).flatMap(([flag, each]) => pathsNamedBy(program, flag, each));
    return [...flags.map(({ path }) => path), ...absolute(rest)];
  });
}

/** The sections of ClusterConfiguration with flags, by the program that gets them. */
const PROGRAMS: Readonly<Record<string, string>> = {
  apiServer: 'kube-apiserver',
  controllerManager: 'kube-controller-manager',
  local: 'etcd',
  scheduler: 'kube-scheduler',
};
