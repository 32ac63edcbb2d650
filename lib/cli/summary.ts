import { type BundleSummary, joiningMembers } from '../bundle';
import type { ClusterModel } from '../constructs';
import { groupBy } from '../formats';
import { type ClusterPlan, type Issue, isError, issueLine } from '../plan';
import { colours } from './colours';

export const RECOVERED = colours.yellow('An earlier run had been interrupted; the bundle is whole again.');

/** How synth ran. */
export interface Run {
  readonly check?: boolean;
  readonly ms: number;
  readonly out: string;
  /** Whether an earlier run was cut short, and was completed now. */
  readonly recovered: boolean;
  /** What it was compared with. */
  readonly said: string;
}

/** What synth says when it is done: a few lines that a person likes to read. */
export function summaryText(
  model: ClusterModel,
  { files, bytes, written }: BundleSummary,
  { check, ms, out, recovered, said }: Run,
): string {
  const { plan } = model;
  const { added, changed, removed, unchanged } = written;
  const changes = `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
  return [
    `${colours.bold(plan.name)}  Kubernetes ${plan.version}, ${plan.bootstrap} control plane`,
    '',
    ...rows(model),
    '',
    `${out}: ${files} files, ${size(bytes)} in ${(ms / 1000).toFixed(1)} s (${changes})`,
    said,
    ...(recovered ? [RECOVERED] : []),
    '',
    ...(check ? ['Nothing was written: this was a check.'] : nextLines(plan, out)),
  ].join('\n');
}

function nextLines(plan: ClusterPlan, root: string): string[] {
  return [
    'Next:',
    `  review   ${root}/report.md, and rootfs/ in ${root}/pools/ and ${root}/machines/ for what lands on disks`,
    `  serve    ${root}/ at ${plan.boot.server}/ beside the boot assets that the report lists`,
    `  boot     ${root}/boot/ holds ${plan.boot.netboot.join(', ')}`,
    ...joiningLines(plan, root),
  ];
}

function joiningLines(plan: ClusterPlan, root: string): string[] {
  const names = joiningMembers(plan).map(({ name }) => name);
  return names.length > 0
    ? [`  etcd     ${root}/report.md has the commands that add ${names.join(', ')}`]
    : [];
}

function rows({ machines: all }: ClusterModel): string[] {
  return [...groupBy(all, ({ pool }) => pool.plan.name)].map(([name, machines]) => {
    const [{ pool: first } = {}] = machines;
    const roles = first?.plan.roles.join(' + ') ?? '';
    const count = String(machines.length).padStart(5);
    const span =
      machines.length > 1
        ? `${machines[0]?.plan.name} … ${machines.at(-1)?.plan.name}`
        : (machines[0]?.plan.name ?? '');
    return `${count}  ${name.padEnd(14)} ${roles.padEnd(22)} ${span.padEnd(24)} ${first?.plan.os.title ?? ''}`;
  });
}

/** How many there are, and what refuses them if none is an error. */
export function refusalText(issues: readonly Issue[]): string {
  const errors = issues.filter(isError).length;
  if (errors > 0) return `${errors} ${errors === 1 ? 'error' : 'errors'}.`;
  return `${issues.length} ${issues.length === 1 ? 'warning' : 'warnings'}, which --strict refuses.`;
}

/** Errors first, then warnings, one to a line. */
export function issuesText(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  return [
    ...errors.map((issue) => `${colours.red('error')}    ${issueLine(issue)}`),
    ...warnings.map((issue) => `${colours.yellow('warning')}  ${issueLine(issue)}`),
  ].join('\n');
}

function size(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 2 ** 10)} KiB` : `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
