import { disagreements, flag } from './read/statements';
import type { Rule } from './rule';

/** What decides how a request ends is the same on every control plane. */
export const replicas: Rule = {
  name: 'replicas',
  protects:
    'Where control planes differ in what they admit, allow or store, a request succeeds or fails by which of them it meets.',
  seen: ['kubernetes/kubernetes#25063', 'kubernetes/website#31387', 'banzaicloud/pke#50'],
  check: (model) =>
    Object.entries(ALIKE).flatMap(([program, names]) =>
      names.flatMap((name) =>
        disagreements(flag(model, program, name), `set --${name} for all control planes alike`),
      ),
    ),
};

/** Flags that must not differ; those of one machine, of logs and of limits may. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  'kube-apiserver': [
    'allow-privileged',
    'api-audiences',
    'authorization-mode',
    'disable-admission-plugins',
    'enable-admission-plugins',
    'enable-bootstrap-token-auth',
    'encryption-provider-config',
    'endpoint-reconciler-type',
    'etcd-prefix',
    'etcd-servers-overrides',
    'feature-gates',
    'kubelet-preferred-address-types',
    'runtime-config',
    'secure-port',
    'service-node-port-range',
    'storage-backend',
  ],
  'kube-controller-manager': [
    'allocate-node-cidrs',
    'cluster-name',
    'controllers',
    'feature-gates',
    'leader-elect',
    'leader-elect-lease-duration',
    'leader-elect-renew-deadline',
    'leader-elect-retry-period',
    'use-service-account-credentials',
  ],
  'kube-scheduler': [
    'feature-gates',
    'leader-elect',
    'leader-elect-lease-duration',
    'leader-elect-renew-deadline',
    'leader-elect-retry-period',
  ],
};
