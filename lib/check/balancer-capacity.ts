import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { connectionsOf, type Issue } from '../plan';
import { wrongIn } from './issues';
import { crioSetting } from './read/crio';
import { type Balancer, backendsOf, balancers, settingOf } from './read/haproxy';
import { shown } from './read/value';
import type { Rule } from './rule';

/** The balancer can hold the connections of all nodes at once: on the day on which it is the last one. */
export const balancerCapacity: Rule = {
  name: 'balancer-capacity',
  protects:
    'At maxconn haproxy lets new connections wait: kubelets miss their heartbeats, nodes become NotReady, and their pods are moved.',
  seen: ['SUSE/skuba#725', 'kubernetes/kubernetes#54897'],
  check: (model) => {
    const needed = neededOf(model);
    return balancers(model).flatMap((balancer) => checkBalancer(balancer, needed));
  },
};

/** haproxy needs a file descriptor for each side of a connection (management.txt, ulimit-n), and some of its own. */
const SIDES = 2;
const OWN_FILES = 100;

type Needed = ReturnType<typeof connectionsOf>;

function neededOf({ plan }: ClusterModel): Needed {
  const nodes = Math.max(plan.sizing.maxNodes.value, plan.nodes.length);
  return connectionsOf(nodes, plan.controlPlanes.length);
}

function checkBalancer(balancer: Balancer, { value: needed, reason }: Needed): Issue[] {
  const { machine, file, sections } = balancer;
  const global = sections.find(({ kind }) => kind === 'global');
  const most = Number((global && settingOf({ ...balancer, sections: [] }, global, 'maxconn'))?.[0] ?? 0);
  const limit = openFiles(machine);
  const say = (message: string, mend: string) => wrongIn(machine, file, message, mend);
  const why = `${needed} may come: ${reason}`;
  return [
    // Without the setting haproxy takes what the limit of open files allows.
    ...(most > 0 && most < needed
      ? [say(`global maxconn ${most} is too few: ${why}`, `write maxconn ${needed} or more`)]
      : []),
    ...tooFewPerServer(balancer, needed, say),
    ...(limit !== undefined && limit.files < SIDES * most + OWN_FILES
      ? [
          say(
            `global maxconn ${most} needs ${SIDES * most + OWN_FILES} open files, and ${limit.by} allows ${limit.files}`,
            `raise ${limit.setting}, or lower maxconn`,
          ),
        ]
      : []),
  ];
}

/** A server’s own limit counts for the day on which it is the last one. */
function tooFewPerServer(
  balancer: Balancer,
  needed: number,
  say: (message: string, mend: string) => Issue,
): Issue[] {
  return backendsOf(balancer).flatMap((backend) => {
    const shared = settingOf(balancer, backend, 'default-server') ?? [];
    return backend.lines
      .filter(([word]) => word === 'server')
      .flatMap(([, name, ...words]) => {
        const all = [...shared, ...words];
        const limit = Number(all[all.lastIndexOf('maxconn') + 1]);
        return all.includes('maxconn') && limit > 0 && limit < needed
          ? [
              say(
                `server ${name} takes maxconn ${limit}, and may be the last of ${needed}`,
                'take maxconn out of it',
              ),
            ]
          : [];
      });
  });
}

/** How many files a balancer may have open, by what, and where that stands. */
interface OpenFiles {
  readonly files: number;
  readonly by: string;
  readonly setting: string;
}

/** What starts haproxy says: its unit, or CRI-O to its pod; undefined if it says nothing. */
function openFiles({ pool }: MachineModel): OpenFiles | undefined {
  const unit = pool.plan.os.balancer?.haproxy.unit;
  return unit === undefined ? inPod(pool) : inUnit(pool, unit);
}

/** A later drop-in goes before (systemd.unit(5)). */
function inUnit({ shared }: PoolModel, unit: string): OpenFiles | undefined {
  const limits = shared.files
    .filter(({ path }) => path.startsWith(`/etc/systemd/system/${unit}.d/`))
    .flatMap(({ text }) => /^LimitNOFILE=(\d+)/m.exec(text)?.[1] ?? []);
  const last = limits.at(-1);
  return last === undefined
    ? undefined
    : { files: Number(last), by: unit, setting: `LimitNOFILE of ${unit}` };
}

/** `nofile=soft:hard`. */
function inPod({ shared }: PoolModel): OpenFiles | undefined {
  const limits = crioSetting(shared, '/crio/runtime/default_ulimits')?.value;
  const [, soft] = /^nofile=(\d+)/.exec(shown((Array.isArray(limits) ? limits : []).find(isNofile))) ?? [];
  const setting = 'nofile in default_ulimits of /etc/crio/crio.conf.d';
  return soft === undefined ? undefined : { files: Number(soft), by: 'CRI-O', setting };
}

function isNofile(limit: unknown): boolean {
  return shown(limit).startsWith('nofile=');
}
