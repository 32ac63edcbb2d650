import type { OutputFile } from '../boot';
import { type Connection, connections } from '../check/connections';
import type { ClusterModel, PoolModel } from '../constructs';

/** `ports.md`: who must reach whom, for the firewalls between machines that are not ours. */
export function portsFile(model: ClusterModel): OutputFile {
  const rows = connections(model).map(({ from, to, port, protocol, purpose, source }) =>
    [PARTIES[from], PARTIES[to], port === 0 ? '' : String(port), protocol, purpose, source].join(' | '),
  );
  const content = `# ${model.plan.name}: ports

Who must reach whom. \`host.firewall: 'ports'\` opens these on each machine, and synth checks that it does.

| from | to | port | protocol | for | source |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |\n`).join('')}
## Who is who

${Object.entries(ROLES)
  .map(([name, role]) => `- ${name}: ${poolsOf(model, role)}\n`)
  .join('')}`;
  return { path: 'ports.md', content };
}

const PARTIES: Readonly<Record<Connection['from'] | Connection['to'], string>> = {
  anyone: 'anyone',
  'control-plane': 'control planes',
  etcd: 'members of etcd',
  machines: 'machines and pods',
  node: 'nodes',
};

const ROLES = { 'control planes': 'control-plane', 'members of etcd': 'etcd', nodes: 'node' } as const;

function poolsOf({ pools }: ClusterModel, role: PoolModel['plan']['roles'][number]): string {
  return pools
    .filter(({ plan }) => plan.roles.includes(role))
    .map(({ plan, machines }) => `${plan.id} (${addressesOf(machines)})`)
    .join('; ');
}

function addressesOf(machines: PoolModel['machines']): string {
  const addresses = machines.map(({ plan }) => plan.address);
  const [first] = addresses;
  return addresses.length > 1
    ? `${first} … ${addresses.at(-1)}, ${addresses.length} machines`
    : String(first);
}
