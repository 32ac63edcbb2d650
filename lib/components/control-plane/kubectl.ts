import { type Artifact, script, secret } from '../../artifacts';
import type { ClusterPlan, PoolPlan } from '../../plan';
import type { Component } from '../component';
import { srvKubernetes } from './srv-kubernetes';

const ADMIN = '/etc/kubernetes/admin.conf';
const SUPER_ADMIN = '/etc/kubernetes/super-admin.conf';

/**
 * The administrators' kubeconfigs, and a kubectl with the rights of system:masters: it works before there is any
 * binding, and units of this machine apply bindings with it.
 */
export const kubectl: Component = {
  name: 'kubectl',
  roles: ['control-plane'],
  forPool: (plan, pool) => [
    ...(plan.pkiLayout === 'kubeadm' ? kubeconfigs(plan) : CERTIFICATE),
    script('/opt/bootwright/bin/kubectl', text(plan, pool), 'kubectl with the rights of system:masters'),
  ],
};

const CERTIFICATE: readonly Artifact[] = [
  secret(
    srvKubernetes.administratorCertificate,
    'the certificate of administrators, as system:masters',
    0o644,
  ),
  secret(srvKubernetes.administratorKey, 'its key'),
];

/** kubeadm makes them at these paths, and takes what is there already. */
function kubeconfigs({ release }: ClusterPlan): Artifact[] {
  const { adminGroup } = release.kubeadm;
  return [
    secret(ADMIN, `the kubeconfig of administrators, as ${adminGroup}`),
    ...(adminGroup === 'system:masters'
      ? []
      : [secret(SUPER_ADMIN, 'the kubeconfig that needs no binding, as system:masters')]),
  ];
}

/** By way of the endpoint: a control plane that is installed anew needs the cluster before it has an API server. */
function text(plan: ClusterPlan, { os }: PoolPlan): string {
  const flags = ['--cache-dir=/run/bootwright/kubectl', `--server=${plan.endpoint.url}`, ...identity(plan)];
  return `#!/bin/sh
# kubectl with the rights of system:masters. The cache lies where every system can be written to.
set -eu

exec ${os.binaries}/kubectl \\
${flags.map((flag) => `  ${flag} \\\n`).join('')}  "$@"
`;
}

function identity({ pkiLayout, release }: ClusterPlan): string[] {
  if (pkiLayout === 'kubeadm')
    return [`--kubeconfig=${release.kubeadm.adminGroup === 'system:masters' ? ADMIN : SUPER_ADMIN}`];
  return [
    `--certificate-authority=${srvKubernetes.ca}`,
    `--client-certificate=${srvKubernetes.administratorCertificate}`,
    `--client-key=${srvKubernetes.administratorKey}`,
  ];
}
