import { type Artifact, type File, secret } from '../../artifacts';
import { apiPort, type ClusterPlan, type MachinePlan, type PoolPlan } from '../../plan';
import { collisions, type Flags } from '../arguments';
import type { Component } from '../component';
import { certificateVolumes } from '../host-volume';
import { staticPod } from '../static-pod';
import { addedFlags, kubeadmFlags } from './kube-apiserver-flags';
import { protectedFlags } from './kube-apiserver-protected';
import { srvKubernetes } from './srv-kubernetes';

const CERTIFICATES: readonly Artifact[] = [
  secret('/etc/kubernetes/pki/apiserver-etcd-client.crt', 'the API server’s certificate for etcd', 0o644),
  secret('/etc/kubernetes/pki/apiserver-etcd-client.key', 'its key'),
  secret(
    '/etc/kubernetes/pki/apiserver-kubelet-client.crt',
    'the API server’s certificate for kubelets',
    0o644,
  ),
  secret('/etc/kubernetes/pki/apiserver-kubelet-client.key', 'its key'),
  secret(
    '/etc/kubernetes/pki/front-proxy-ca.crt',
    'the CA by which aggregated API servers know the front proxy',
    0o644,
  ),
  secret('/etc/kubernetes/pki/front-proxy-client.crt', 'the front proxy’s certificate', 0o644),
  secret('/etc/kubernetes/pki/front-proxy-client.key', 'its key'),
  secret('/etc/kubernetes/pki/sa.key', 'signs the tokens of service accounts'),
  secret('/etc/kubernetes/pki/sa.pub', 'proves the tokens of service accounts'),
];

/** Who the server is: its certificate, and in the older layout also the files that clients know it by. */
const IDENTITIES: Readonly<Record<ClusterPlan['pkiLayout'], readonly Artifact[]>> = {
  kubeadm: [
    secret('/etc/kubernetes/pki/apiserver.crt', 'the certificate that clients of the API see', 0o644),
    secret('/etc/kubernetes/pki/apiserver.key', 'its key'),
  ],
  'srv-kubernetes': [
    secret(srvKubernetes.ca, 'the cluster’s CA, for API server, controller manager and kubectl', 0o644),
    secret(srvKubernetes.serverCertificate, 'the certificate that clients of the API see', 0o644),
    secret(srvKubernetes.serverKey, 'its key'),
    secret(srvKubernetes.tokens, 'the tokens that the API server knows, and whose they are'),
  ],
};

const ETCD_CA = secret('/etc/kubernetes/pki/etcd/ca.crt', 'the CA by which the API server knows etcd', 0o644);
const FRONT_PROXY_CA_KEY = secret(
  '/etc/kubernetes/pki/front-proxy-ca.key',
  'kubeadm join looks for the keys of all CAs before it adds a control plane',
);

/** What is computed, but for what differs from machine to machine. */
function alikeOn(plan: ClusterPlan, pool: PoolPlan): Flags {
  const [first] = pool.machines;
  if (!first) return {};
  const { 'advertise-address': _, ...alike } = { ...kubeadmFlags(plan, pool, first), ...addedFlags(plan) };
  return alike;
}

/** The API, as a static pod on each control plane. */
export const kubeApiserver: Component = {
  name: 'kube-apiserver',
  roles: ['control-plane'],
  ports: () => [{ port: apiPort, protocol: 'tcp', from: 'anyone', purpose: 'Kubernetes API' }],
  validate: (plan, pool) => collisions('kube-apiserver', protectedFlags, pool, alikeOn(plan, pool)),
  forPool: (plan, pool) => [
    ...CERTIFICATES,
    ...IDENTITIES[plan.pkiLayout],
    ...(pool.roles.includes('etcd') ? [] : [ETCD_CA]),
    ...(plan.bootstrap === 'kubeadm' ? [FRONT_PROXY_CA_KEY] : []),
  ],
  forMachine: (plan, pool, machine) => (plan.bootstrap === 'static' ? [manifest(plan, pool, machine)] : []),
};

function manifest(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): File {
  const endpoint = `${machine.address}:${apiPort}`;
  return staticPod(plan, pool, {
    name: 'kube-apiserver',
    reason: 'the API server of this control plane',
    annotations: { 'kubeadm.kubernetes.io/kube-apiserver.advertise-address.endpoint': endpoint },
    flags: { ...kubeadmFlags(plan, pool, machine), ...addedFlags(plan) },
    probe: {
      host: machine.address,
      paths: plan.release.staticPods.probes.kubeApiserver,
      port: apiPort,
      scheme: 'HTTPS',
    },
    requests: { cpu: '250m' },
    volumes: volumesOf(plan, pool),
  });
}

/** What kubeadm mounts. */
export const volumesOf = certificateVolumes;
