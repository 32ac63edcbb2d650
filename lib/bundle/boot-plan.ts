import type { OutputFile } from '../boot';
import { groupBy } from '../formats';
import { type ClusterPlan, fetchMinutes, type MachinePlan, type WavePlan } from '../plan';
import { byHandText } from './derived-rows';
import { table } from './table';

/** How to power all machines on: `boot-plan.md` for a person, `boot-plan.json` for a script. */
export function bootPlanFiles(plan: ClusterPlan): OutputFile[] {
  return [
    { path: 'boot-plan.json', content: `${JSON.stringify(asJson(plan), null, 1)}\n` },
    { path: 'boot-plan.md', content: asText(plan) },
  ];
}

function asJson({ name, bootStorm }: ClusterPlan): object {
  const { limits, minutes, tokenHours, waves } = bootStorm;
  return {
    cluster: name,
    minutes,
    tokenHours: tokenHours.value,
    limits: Object.fromEntries(Object.entries(limits).map(([key, { value }]) => [key, value])),
    waves: waves.map(({ start, ready, machines }, i) => ({
      wave: i + 1,
      startMinute: start,
      readyMinute: ready,
      machines: machines.map((machine) => ({
        name: machine.name,
        address: machine.address,
        mac: machine.mac,
      })),
    })),
  };
}

function asText(plan: ClusterPlan): string {
  const { bootStorm, machines, name } = plan;
  const sections = [
    `# Power-on of ${name}`,
    `${machines.length} machines in ${bootStorm.waves.length} waves, ${bootStorm.minutes} minutes by this reckoning. ${allAtOnce(plan)}`,
    'No machine needs another to have started: etcd members, API servers and kubelets wait for one another. The order spares them the wait.',
    table(
      ['wave', 'at minute', 'ready at', 'machines', 'from the boot server', 'from registries'],
      bootStorm.waves.map(waveRow(plan)),
    ),
    '## What it goes by',
    table(['limit', 'is', 'because', 'source'], limitRows(plan)),
    tokenText(plan),
    '## By script',
    'Replace the last line by what powers your machines on:',
    '```sh\nwave=1\njq -r --argjson wave "$wave" \'.waves[$wave - 1].machines[] | .name + " " + .mac\' boot-plan.json |\n  while read -r name mac; do echo "power on $name ($mac)"; done\n```',
  ];
  return `${sections.join('\n\n')}\n`;
}

function allAtOnce({ bootStorm: { limits, waves } }: ClusterPlan): string {
  const sum = (pick: (wave: WavePlan) => number) => waves.reduce((total, wave) => total + pick(wave), 0);
  const all = { systemMB: sum((wave) => wave.systemMB), imagesMB: sum((wave) => wave.imagesMB) };
  return `All at once they would fetch for ${Math.ceil(fetchMinutes(all, limits))} minutes, each from a server that all others ask too.`;
}

function waveRow({ pools }: ClusterPlan) {
  const names = new Map(pools.map(({ id, name }) => [id, name]));
  return ({ start, ready, machines, systemMB, imagesMB }: WavePlan, index: number): string[] => [
    String(index + 1),
    String(start),
    String(ready),
    `${machines.length}: ${namesOf(machines, names)}`,
    `${systemMB} MB`,
    `${imagesMB} MB`,
  ];
}

/** First and last machine of each pool. */
function namesOf(machines: readonly MachinePlan[], names: ReadonlyMap<string, string>): string {
  const pools = groupBy(machines, ({ pool }) => names.get(pool));
  const rows = [...pools.values()].map((row) => {
    const [first, last] = [row[0]?.name ?? '', row.at(-1)?.name ?? ''];
    return first === last ? first : `${first} … ${last}`;
  });
  return rows.join(', ');
}

function limitRows({ bootStorm }: ClusterPlan): string[][] {
  return Object.entries(bootStorm.limits).map(([name, { value, computed, reason, source }]) => [
    `\`${name}\``,
    computed === undefined ? String(value) : `${value}, ${byHandText(value, computed)}`,
    reason,
    source,
  ]);
}

function tokenText({
  bootStorm: { tokenHours },
  kubeletIdentity,
  bootstrapTokenTtlHours,
}: ClusterPlan): string {
  const needs = `A bootstrap token must live ${tokenHours.value} hours: ${tokenHours.reason}.`;
  if (kubeletIdentity === 'certificate') return `${needs} This cluster has none: kubelets have certificates.`;
  const { value } = bootstrapTokenTtlHours;
  return `${needs} This cluster's lives ${value === 0 ? 'for ever' : `${value} hours`}.`;
}
