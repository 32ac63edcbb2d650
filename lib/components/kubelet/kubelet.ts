import { type Artifact, dropin, file, script, secret } from '../../artifacts';
import type { SystemdUnit } from '../../formats';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../../plan';
import { argumentsOf } from '../arguments';
import type { Component } from '../component';
import { overridden } from '../overridden';
import { kubeletConfiguration } from './kubelet-configuration';
import { placesByHand } from './kubelet-document';
import { checkKubeletFlags, kubeletFlags } from './kubelet-flags';
import { checkLabels } from './kubelet-labels';
import { kubeletService } from './kubelet-service';
import { checkKubeletFields } from './kubelet-settings';
import { BEGIN_STORE, beginStore, SEALED_CERTIFICATE } from './kubelet-store';

/** The kubelet of a node. With kubeadm, kubeadm writes its configuration when the node joins. */
export const kubelet: Component = {
  name: 'kubelet',
  roles: ['node'],
  ports: () => [
    { port: 10248, protocol: 'tcp', from: 'loopback', purpose: 'kubelet health' },
    { port: 10250, protocol: 'tcp', from: 'machines', purpose: 'kubelet: API servers and metrics' },
  ],
  validate: (plan, pool) => [
    ...checkKubeletFields(plan, pool),
    ...checkKubeletFlags(pool),
    ...checkLabels(pool),
  ],
  forPool: (plan, pool) => [
    ...kubeletService(pool),
    dropin(
      'kubelet.service',
      '10-kubeadm.conf',
      { format: 'systemd', unit: kubeadmDropin(plan, pool) },
      "where the kubelet's configuration lies, as kubeadm's package has it",
    ),
    secret('/etc/kubernetes/pki/ca.crt', "the cluster's CA: who may speak to the kubelet", 0o644),
    ...(plan.bootstrap === 'static' ? registered(plan, pool) : []),
  ],
  forMachine: (plan, pool, machine) =>
    plan.bootstrap === 'static' ? [environment(plan, pool, machine)] : [],
};

/**
 * A kubelet that is given a bootstrap file ends where the certificate that kubelet.conf embeds or names has ended, and
 * the file is not there (pkg/kubelet/certificate/bootstrap, LoadClientConfig, 1.25 to 1.37; kubernetes#99645). One
 * that has a certificate of its own needs none. Its kubelet.conf names the store: with an embedded certificate it
 * would ask for all later ones, too, and in the second year in vain (cmd/kubelet/app/server.go,
 * buildClientCertificateManager).
 */
const KUBECONFIGS: Readonly<Record<ClusterPlan['kubeletIdentity'], string>> = {
  certificate: '--kubeconfig=/etc/kubernetes/kubelet.conf',
  'bootstrap-token':
    '--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf',
};

function kubeadmDropin({ kubeletIdentity }: ClusterPlan, { os }: PoolPlan): SystemdUnit {
  return {
    Service: {
      Environment: [
        `"KUBELET_KUBECONFIG_ARGS=${KUBECONFIGS[kubeletIdentity]}"`,
        '"KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"',
      ],
      EnvironmentFile: ['-/var/lib/kubelet/kubeadm-flags.env', `-${os.kubeletEnvironment}`],
      ...(kubeletIdentity === 'certificate' ? { ExecStartPre: BEGIN_STORE } : {}),
      ExecStart: [
        '',
        `${os.binaries}/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS`,
      ],
    },
  };
}

/** With the token the kubelet writes kubelet.conf when it has its certificate (`rotateCertificates`). */
const IDENTITIES: Readonly<Record<ClusterPlan['kubeletIdentity'], readonly Artifact[]>> = {
  certificate: [
    script(BEGIN_STORE, beginStore, "begins the kubelet's store with the certificate that was brought"),
    secret('/etc/kubernetes/kubelet.conf', "the kubeconfig of the node, which names the kubelet's store"),
    secret(SEALED_CERTIFICATE, 'the client certificate of the node and its key, until it has renewed them'),
  ],
  'bootstrap-token': [
    secret(
      '/etc/kubernetes/bootstrap-kubelet.conf',
      'the kubeconfig with the bootstrap token, by which the kubelet gets its client certificate',
    ),
  ],
};

/** What makes a node without kubeadm. */
function registered(plan: ClusterPlan, pool: PoolPlan): Artifact[] {
  const content = { format: 'yaml', documents: [kubeletConfiguration(plan, pool)] } as const;
  return [
    overridden(
      file('/var/lib/kubelet/config.yaml', content, "the kubelet's configuration"),
      placesByHand(pool),
    ),
    ...IDENTITIES[plan.kubeletIdentity],
  ];
}

function environment(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): Artifact {
  const { args, overriddenBy } = argumentsOf('kubelet', kubeletFlags(plan, pool, machine), plan, pool);
  const lines = [`KUBELET_KUBEADM_ARGS="${args.join(' ')}"`];
  const reason = "the kubelet's flags, for what its configuration has no field for";
  return overridden(
    file('/var/lib/kubelet/kubeadm-flags.env', { format: 'lines', lines }, reason),
    overriddenBy,
  );
}
