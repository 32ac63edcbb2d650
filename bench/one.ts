import { checkModel } from '../lib/check';
import { programHash } from '../lib/cli/program-hash';
import { write } from '../lib/cli/synth';
import { Cluster } from '../lib/constructs';
import { AUTHORITY_DAYS, LEAF_DAYS, newSecrets } from '../lib/pki/new-secrets';
import { formatIssue, planCluster } from '../lib/plan';
import { writeSealed } from '../lib/seal';
import type { ClusterSpec } from '../lib/spec';

/**
 * One synthesis, or one sealing, of a cluster with so many machines, in a process of its own; with `apart` each worker
 * has a setting of its own, and so is a pool of its own.
 */
const [what = 'synth', machines = '100', root = 'dist'] = process.argv.slice(-3);
const workers = Number(machines) - 9;
const at = (offset: number) =>
  `10.${64 + Math.floor(offset / 65536)}.${Math.floor(offset / 256) % 256}.${offset % 256}`;
const mac = (n: number) =>
  `52:54:00:${[16, 8, 0].map((shift) => ((n >> shift) & 255).toString(16).padStart(2, '0')).join(':')}`;

function range(name: string, count: number, first: number) {
  return [
    {
      names: `${name}[1-${count}]`,
      addresses: `${at(first)}-${at(first + count - 1)}`,
      macs: `${mac(first)}-${mac(first + count - 1)}`,
    },
  ];
}

function apart(count: number, first: number) {
  const machines = Array.from({ length: count }, (_, i) => [
    `worker${i + 1}`,
    { address: at(first + i), mac: mac(first + i), sysctls: { 'vm.swappiness': i % 100 } },
  ]);
  return Object.fromEntries(machines);
}

const spec: ClusterSpec = {
  name: 'bench',
  kubernetes: 'v1.36.3',
  os: 'ubuntu-24.04',
  networks: {
    machines: '10.64.0.0/16',
    gateway: '10.64.255.254',
    pods: '11.0.0.0/8',
    services: '10.96.0.0/12',
  },
  endpoint: { address: at(250) },
  etcd: { main: { pool: 'etcd' }, events: { pool: 'etcd-events', resources: ['/events'] } },
  pools: {
    etcd: { role: 'etcd', ranges: range('etcd', 3, 1) },
    'etcd-events': { role: 'etcd', ranges: range('event', 3, 4) },
    masters: { role: 'control-plane', ranges: range('master', 3, 10) },
    workers: {
      role: 'worker',
      hardware: { cpus: 32, memoryGiB: 128 },
      ...(what === 'apart' ? { machines: apart(workers, 256) } : { ranges: range('worker', workers, 256) }),
    },
  },
  boot: { server: 'http://10.64.255.254:8080' },
};

/** Secrets that are none: the figures need no chance. */
const secrets = newSecrets({
  cluster: spec.name,
  seed: new Uint8Array(32),
  now: Date.parse('2026-01-01T00:00:00Z'),
  authorityDays: AUTHORITY_DAYS,
  leafDays: LEAF_DAYS,
  brought: {},
  issued: {},
});

/** Seconds of CPU time so far, of all threads: on a busy machine the clock says little. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Counts a stage's share of the process, from where the one before ended. */
const stages: Record<string, number> = {};
let since = 0;
function ended(stage: string): void {
  const now = cpuSeconds();
  stages[stage] = now - since;
  since = now;
}

async function main(): Promise<void> {
  ended('start-up');
  const { plan, issues } = planCluster(spec);
  if (!plan) throw new Error(issues.map(formatIssue).join('\n'));
  ended('plan');
  const model = new Cluster(plan).model();
  ended('files');
  checkModel(model);
  ended('checks');
  const progress = () => {};
  if (what !== 'seal') {
    const { files, bytes } = write(model, spec, root, progress);
    ended('bundle');
    console.log(JSON.stringify({ files, bytes, peakKiB: process.resourceUsage().maxRSS, stages }));
  } else {
    await writeSealed(model, secrets, {
      root,
      description: '',
      version: '0',
      program: programHash(),
      progress,
    });
  }
}

main();
