import { type ClusterPlan, hasTokenSecret } from '../plan';
import { certificates } from './certificates';
import { controlPlanes, etcdMembers, note, type RolloutStep, workers } from './rollout-step';
import type { LeafTarget, RotationStep } from './rotation';
import type { AuthorityName } from './secrets-file';
import type { ValueReader } from './value-readers';

/** What changed in the secrets file. */
export type Change =
  | { readonly kind: 'authority'; readonly name: AuthorityName; readonly step: RotationStep }
  | { readonly kind: 'issued'; readonly machines: readonly string[] }
  | { readonly kind: 'leaf'; readonly target: LeafTarget }
  | { readonly kind: 'seed' }
  | { readonly kind: 'service-account'; readonly step: RotationStep }
  | { readonly kind: 'token' }
  | ({ readonly kind: 'value' } & ValueChange);

/** Values that came or went. */
export interface ValueChange {
  /** Those that have one of them. */
  readonly machines: ReadonlySet<string>;
  readonly readers: readonly ValueReader[];
  /** Those that came, and that nothing in the description names. */
  readonly unnamed: readonly string[];
}

/** In which order a change reaches which machines. */
export function rolloutOf(plan: ClusterPlan, change: Change): RolloutStep[] {
  switch (change.kind) {
    case 'authority':
      return [SEAL, ...authorities[change.name](plan, change.step)];
    case 'issued':
      return [SEAL, ...only(plan, new Set(change.machines))];
    case 'leaf':
      return [SEAL, ...leafRollout(plan, change.target)];
    case 'seed':
      return [SEAL, ...leafRollout(plan, { name: 'all', machine: undefined }), ...SEED.map(note)];
    case 'service-account':
      return [...SERVICE_ACCOUNT[change.step].map(note), SEAL, ...controlPlanes(plan)];
    case 'token':
      return token(plan);
    case 'value':
      return valueRollout(plan, change);
  }
}

const SEAL = note(
  'npm run seal, and serve sealed/ as before; machines that run: docs/operations/renewing-certificates.md',
);

const authorities: Readonly<Record<AuthorityName, (plan: ClusterPlan, step: RotationStep) => RolloutStep[]>> =
  {
    etcd: (plan) => [...etcdMembers(plan), ...controlPlanes(plan)],
    'front-proxy': (plan) => controlPlanes(plan),
    kubernetes: (plan, step) => [
      ...controlPlanes(plan),
      ...workers(plan),
      ...afterwards(plan, step).map(note),
    ],
  };

const KUBELETS =
  'nodes: remove /var/lib/kubelet/pki/kubelet-client-current.pem and restart kubelet.service, or the kubelet keeps the certificate that it had until it renews it';
const PEOPLE = 'administrators: take the new kubeconfig from sealed/';

const PODS = 'pods: restart those that talk to the API and read its authority only when they start';
const KUBEADM =
  'control planes that are to join: not before retire, since kubeadm compares with one authority';

/** kubernetes.io, Manual Rotation of CA Certificates. */
function afterwards({ bootstrap }: ClusterPlan, step: RotationStep): string[] {
  switch (step) {
    case 'introduce':
      return [PODS, ...(bootstrap === 'kubeadm' ? [KUBEADM] : []), PEOPLE];
    case 'switch':
      return [KUBELETS, PEOPLE];
    case 'retire':
      return [PEOPLE];
  }
}

/** Before the machines. Projected tokens last an hour, and a year for clients that do not read them again. */
const SERVICE_ACCOUNT: Readonly<Record<RotationStep, readonly string[]>> = {
  introduce: [],
  switch: [],
  retire: [
    'pods: restart those that have run since before switch, so that none holds a token of the old key',
    'Secrets of type kubernetes.io/service-account-token: delete them and make them anew',
  ],
};

const SEED = [
  'pods: restart all, since their tokens have ended',
  PEOPLE,
  'authorities: `rotate ca` for each, from introduce to retire, since their keys may be known',
];

/** The API must know it before somebody shows it. Nodes need none. */
function token(plan: ClusterPlan): RolloutStep[] {
  const apply = 'one control plane: run /opt/bootwright/bin/bootstrap-token, which makes it valid';
  return [
    SEAL,
    ...controlPlanes(plan),
    ...(hasTokenSecret(plan) ? [note(apply)] : []),
    note('machines that are not nodes yet: start them with their new documents'),
  ];
}

function leafRollout(plan: ClusterPlan, { name, machine }: LeafTarget): RolloutStep[] {
  const holders = name === 'all' ? undefined : certificates[name].holders;
  const affected = plan.machines
    .filter((each) => machine === undefined || each.name === machine)
    .filter(({ roles }) => !holders || holders.some((role) => roles.includes(role)));
  const machines = only(plan, new Set(affected.map((each) => each.name)));
  return [...machines, ...(!holders || holders.includes('node') ? [note(KUBELETS)] : [])];
}

/** Some machines, in the order in which all of them would have their turn. */
function only(plan: ClusterPlan, names: ReadonlySet<string>): RolloutStep[] {
  return [...etcdMembers(plan), ...controlPlanes(plan), ...workers(plan)]
    .map((step) => ({ ...step, machines: step.machines.filter((each) => names.has(each)) }))
    .filter((step) => step.machines.length > 0);
}

const NAME =
  'nothing in the description names it yet: do so in secretFiles, runtime.registries or host.rootPassword';
const READERS =
  'programs that read it only when they start: restart them where it has changed; a new value restarts none';

/** A value that somebody brought: the machines that have it, and what reads it there. One that went had no machine. */
function valueRollout(plan: ClusterPlan, { machines, readers, unnamed }: ValueChange): RolloutStep[] {
  const names = unnamed.map((name) => note(`${name}: ${NAME}`));
  const named = names.length > 0 ? [...names, note('npm run synth')] : [];
  if (machines.size === 0) return named.length > 0 ? [...named, SEAL] : [];
  return [...named, SEAL, ...only(plan, machines), ...readers.map(toRestart), note(READERS)];
}

function toRestart({ component, machines, path }: ValueReader): RolloutStep {
  const how = 'docs/operations/renewing-certificates.md#who-reads-what';
  return {
    machines,
    what: `${component} reads ${path} only when it starts, and nothing restarts its pod: do so, one at a time (${how})`,
  };
}
