import type { ClusterModel, MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { flagsOf } from '../releases/facts';
import { own } from '../releases/own';
import { fileAt } from './read/files';
import { disagreements, type Statement, stated } from './read/statements';
import { type StaticPod, staticPodOn } from './read/static-pods';
import type { Rule } from './rule';

/** What decides how a request ends, or who leads, is the same on every control plane. */
export const replicas: Rule = {
  name: 'replicas',
  protects:
    'Where control planes differ in what they admit, allow or store, a request succeeds or fails by which of them it meets; with two locks two lead.',
  seen: [
    'kubernetes/kubernetes#25063',
    'kubernetes/website#31387',
    'banzaicloud/pke#50',
    'kubernetes-sigs/kubespray#4196',
  ],
  check: (model) => PROGRAMS.flatMap((program) => checkProgram(replicasOf(model, program), program)),
};

/** A flag that names a file whose text must be the same as well. */
const FILES = [
  'admission-control-config-file',
  'authentication-config',
  'authorization-config',
  'encryption-provider-config',
];

const LEADER = [
  'leader-elect',
  'leader-elect-lease-duration',
  'leader-elect-renew-deadline',
  'leader-elect-resource-lock',
  'leader-elect-resource-name',
  'leader-elect-resource-namespace',
  'leader-elect-retry-period',
];

type Program = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler';

/** Flags that must not differ; those of one machine, of logs and of limits may. */
const ALIKE: Readonly<Record<Program, readonly string[]>> = {
  'kube-apiserver': [
    'allow-privileged',
    'anonymous-auth',
    'api-audiences',
    'authorization-mode',
    'disable-admission-plugins',
    'enable-admission-plugins',
    'enable-bootstrap-token-auth',
    'endpoint-reconciler-type',
    'etcd-prefix',
    'etcd-servers-overrides',
    'feature-gates',
    ...FILES,
    'kubelet-preferred-address-types',
    'oidc-client-id',
    'oidc-groups-claim',
    'oidc-groups-prefix',
    'oidc-issuer-url',
    'oidc-username-claim',
    'oidc-username-prefix',
    'runtime-config',
    'secure-port',
    'service-account-issuer',
    'service-node-port-range',
    'storage-backend',
    'storage-media-type',
  ],
  'kube-controller-manager': [
    'allocate-node-cidrs',
    'cluster-name',
    'controllers',
    'feature-gates',
    ...LEADER,
    'node-cidr-mask-size',
    'use-service-account-credentials',
  ],
  'kube-scheduler': ['feature-gates', ...LEADER],
};

const PROGRAMS = Object.keys(ALIKE) as readonly Program[];

interface Replica {
  readonly machine: MachineModel;
  readonly pod: StaticPod;
}

function replicasOf({ pools }: ClusterModel, program: Program): Replica[] {
  return pools
    .filter(({ plan }) => plan.roles.includes('control-plane'))
    .flatMap(({ machines }) => machines)
    .flatMap((machine) => {
      const pod = staticPodOn(machine, program);
      return pod ? [{ machine, pod }] : [];
    });
}

function checkProgram(replicas: readonly Replica[], program: Program): Issue[] {
  return ALIKE[program]
    .filter((name) => replicas.some(({ pod }) => pod.flags.has(name)))
    .flatMap((name) => {
      const mend = `set --${name} for all control planes alike`;
      const found = disagreements(
        replicas.flatMap((each) => flagOf(each, program, name)),
        mend,
      );
      return found.length > 0 || !FILES.includes(name)
        ? found
        : disagreements(
            replicas.flatMap((each) => textOf(each, name)),
            'let all control planes have the same text',
          );
    });
}

/** One that is not given is its default. */
function flagOf({ machine, pod }: Replica, program: Program, name: string): Statement[] {
  const { minor } = machine.pool.plan.runs.release;
  const value = pod.flags.get(name) ?? own(flagsOf({ program, minor }), name)?.default;
  return stated(machine, pod.file, `--${name}`, value || 'not set');
}

/** Where the machine brings it, which rule paths sees to. */
function textOf({ machine, pod }: Replica, name: string): Statement[] {
  const path = pod.flags.get(name) ?? '';
  const file = fileAt(machine, path);
  if (file) return stated(machine, file, 'its text', `of SHA-256 ${file.sha256.slice(0, 12)}`);
  const secrets = [...machine.own.secrets, ...machine.pool.shared.secrets];
  const secret = secrets.find((each) => each.path === path);
  return secret ? stated(machine, pod.file, `what ${path} is made of`, JSON.stringify(secret.source)) : [];
}
