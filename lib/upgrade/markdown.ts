import { formatIssue, type Issue } from '../plan';
import type { DefaultChange } from './defaults';
import type { Difference } from './differences';
import type { Stage } from './order';
import type { UpgradeReport } from './report';
import type { UpgradeChanges, UpgradeStep } from './step';

const COMPONENTS = 'kube-apiserver, kube-controller-manager, kube-proxy, kube-scheduler, kubelet';

/** The report for people: one part for each hop. */
export function upgradeMarkdown(report: UpgradeReport): string {
  const versions = [report.from, ...report.steps.map(({ to }) => to)];
  const way =
    versions.length > 2
      ? `API servers must not skip a minor: ${versions.join(' → ')}, each rolled out before the next.`
      : 'One minor: none is skipped.';
  const verdict = report.clean ? 'Nothing breaks.' : 'Mend what breaks first.';
  const head = `# ${report.cluster}: from ${report.from} to ${report.to}\n\n${verdict} ${way}`;
  return `${[head, ...report.steps.map((step) => stepText(step, report.steps.length > 1))].join('\n\n')}\n`;
}

function stepText(step: UpgradeStep, several: boolean): string {
  const { breaks, changes, from, to, warns } = step;
  return [
    ...(several ? [`## ${from} → ${to}`] : []),
    section('Breaks', breaks.map(issueLine)),
    section('Deprecated, or to be looked at', warns.map(issueLine)),
    ...(changes ? changesText(changes) : ['The rest follows when nothing breaks.']),
  ].join('\n\n');
}

function changesText({ defaults, images, order, packages }: UpgradeChanges): string[] {
  return [
    section('Other defaults', defaultRows(defaults)),
    section('Container images', differenceLines(images)),
    section('Packages', differenceLines(packages)),
    section('Order', orderLines(order)),
  ];
}

function section(title: string, lines: readonly string[]): string {
  return `### ${title}\n\n${lines.length > 0 ? lines.join('\n') : 'Nothing.'}`;
}

function issueLine(issue: Issue): string {
  return `- ${formatIssue(issue)}`;
}

function defaultRows(changes: readonly DefaultChange[]): string[] {
  if (changes.length === 0) return [];
  const rows = changes.map(
    ({ after, before, of, what }) => `| ${owners(of)} | \`${what}\` | ${code(before)} | ${code(after)} |`,
  );
  return [
    'What nobody sets here, and the new release chooses otherwise:',
    '',
    '| of | what | was | is |',
    '| --- | --- | --- | --- |',
    ...rows,
  ];
}

/** Most feature gates belong to each of the programs. */
function owners(of: string): string {
  return of === COMPONENTS ? 'all of Kubernetes' : of;
}

function code(text: string): string {
  return text === '' ? 'nothing' : `\`${text.replaceAll('|', '\\|')}\``;
}

function differenceLines({ after, before }: Difference): string[] {
  return [...before.map((each) => `- gone: \`${each}\``), ...after.map((each) => `- new: \`${each}\``)];
}

function orderLines(stages: readonly Stage[]): string[] {
  const lines = stages.map(({ waves, what }, i) => `${i + 2}. ${what}: ${waves.map(waveText).join('; ')}`);
  return [
    '1. take a snapshot of every etcd cluster, and serve the new bundles, `dist/` and `sealed/`',
    ...lines,
    `${lines.length + 2}. apply \`dist/cluster/\` as the control planes do, where they do not`,
  ];
}

function waveText(names: readonly string[]): string {
  return names.length > 3 ? `${names[0]} … ${names.at(-1)} (${names.length})` : names.join(', ');
}
