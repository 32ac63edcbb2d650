import type { OutputFile } from '../boot';
import { type Connection, connections } from '../check/connections';
import type { ClusterModel, MachineModel } from '../constructs';
import { groupBy } from '../formats';
import type { Role } from '../plan';

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

function poolsOf({ machines }: ClusterModel, role: Role): string {
  const some = machines.filter(({ plan }) => plan.roles.includes(role));
  return [...groupBy(some, ({ pool }) => pool.plan.name)]
    .map(([name, within]) => `${name} (${addressesOf(within)})`)
    .join('; ');
}

function addressesOf(machines: readonly MachineModel[]): string {
  const addresses = machines.map(({ plan }) => plan.address);
  const [first] = addresses;
  return addresses.length > 1
    ? `${first} … ${addresses.at(-1)}, ${addresses.length} machines`
    : String(first);
}
