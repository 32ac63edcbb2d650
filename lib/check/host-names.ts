import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { parseAddress } from '../plan/address';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import { fileAt } from './read/files';
import type { Rule } from './rule';

/** /etc/hosts says the truth, and has the names that must resolve before anything else runs. */
export const hostNames: Rule = {
  name: 'host-names',
  protects:
    'A machine that finds a wrong address for a name, or none for its own, cannot join, and what it says of it is only a time-out.',
  seen: ['kubernetes/kubernetes#49065', 'kelseyhightower/kubernetes-the-hard-way#53'],
  check: (model) => {
    const right = new Map(model.plan.machines.map(({ name, address }) => [name, address]));
    const named = new Map(model.plan.machines.map(({ name, address }) => [address, name]));
    right.set('localhost', '127.0.0.1');
    right.set(model.plan.endpoint.host, model.plan.endpoint.address);
    for (const { address, names } of model.plan.etcdClusters.flatMap(({ members }) => members)) {
      for (const name of names) right.set(name, address);
    }
    return model.pools.flatMap((pool) =>
      onMachines(pool, (machine) => checkMachine(machine, { named, right }, model)),
    );
  },
};

type Names = ReadonlyMap<string, string>;

/** Who has which address, and which address is whose. */
interface Known {
  readonly named: Names;
  readonly right: Names;
}

function checkMachine(machine: MachineModel, { named, right }: Known, { plan }: ClusterModel): Issue[] {
  const file = fileAt(machine, '/etc/hosts');
  if (!file) return [];
  const known = namesIn(file.text);
  const said = [...known].filter(([name, address]) => right.has(name) && right.get(name) !== address);
  const strange = [...known].filter(([name, address]) => !right.has(name) && named.has(address));
  const own = machine.plan.name;
  const wanted = plan.endpoint.host === plan.endpoint.address ? [own] : [own, plan.endpoint.host];
  const missing = plan.networks.nameservers.length > 0 ? [own] : wanted;
  return [
    ...said.map(([name, address]) =>
      wrongIn(machine, file, `${name} is ${address}, but its address is ${right.get(name)}`, 'correct it'),
    ),
    ...strange.map(([name, address]) =>
      wrongIn(machine, file, `${address} is called ${name}, but it is ${named.get(address)}`, 'correct it'),
    ),
    ...missing
      .filter((name) => !known.has(name))
      .map((name) => wrongIn(machine, file, `misses ${name}`, `add ${right.get(name)} ${name}`)),
    ...wrongName(machine),
  ];
}

/** The certificate of a node is for its name, and the kubelet finds its pods by it. */
function wrongName(machine: MachineModel): Issue[] {
  const file = fileAt(machine, '/etc/hostname');
  const name = file?.text.trim();
  if (!file || name === machine.plan.name) return [];
  return [
    wrongIn(
      machine,
      file,
      `is ${name}, but the machine is called so nowhere else`,
      `write ${machine.plan.name}`,
    ),
  ];
}

/** hosts(5), IPv4 alone; the lines are nearly the same for all machines, but cheap to read. */
function namesIn(text: string): Names {
  const names = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [address = '', ...others] = line.split(/\s+/);
    if (parseAddress(address) !== undefined) for (const name of others) names.set(name, address);
  }
  return names;
}
