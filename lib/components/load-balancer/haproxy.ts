import { k8s } from 'cdk8s-plus-27';
import { type Artifact, type File, file } from '../../artifacts';
import { balancerOn, type ClusterPlan, error, type Issue, type PoolPlan } from '../../plan';
import type { Component } from '../component';
import { balancerPod } from './balancer-pod';
import { balancerUnit } from './balancer-unit';
import { haproxyCfg, healthPort } from './haproxy-cfg';

const REASON = 'the balancer in front of the API servers';

/** The balancer: on every control plane, in front of the API servers of all of them. */
export const haproxy: Component = {
  name: 'haproxy',
  roles: ['control-plane'],
  when: ({ endpoint }) => endpoint.balancer === 'haproxy-keepalived',
  ports: ({ endpoint }) => [
    { port: endpoint.port, protocol: 'tcp', from: 'anyone', purpose: 'the API, balanced' },
    { port: healthPort, protocol: 'tcp', from: 'loopback', purpose: 'health of the balancer' },
  ],
  validate: unprivileged,
  forPool: (plan, pool) => {
    const { reason, source } = plan.sizing.balancerMaxConnections;
    const content = { format: 'lines', lines: haproxyCfg(plan, pool) } as const;
    const cfg = file('/etc/haproxy/haproxy.cfg', content, `balances the API servers; ${reason} (${source})`);
    return [cfg, ...runner(plan, pool, cfg)];
  },
};

/** As many as CRI-O allows a pod: each connection takes two. */
const LimitNOFILE = '1048576';

function runner(plan: ClusterPlan, pool: PoolPlan, cfg: File): Artifact[] {
  if (pool.os.balancer)
    return balancerUnit(plan, { facts: pool.os.balancer.haproxy, reason: REASON, service: { LimitNOFILE } });
  return [
    balancerPod(plan, pool, {
      name: 'haproxy',
      reason: REASON,
      container: { livenessProbe },
      files: [cfg],
      mountPath: '/usr/local/etc/haproxy',
    }),
  ];
}

/** Its own health only: that all API servers are down is nothing that a restart of the balancer mends. */
const livenessProbe: k8s.Probe = {
  failureThreshold: 8,
  httpGet: {
    host: '127.0.0.1',
    path: '/livez',
    port: k8s.IntOrString.fromNumber(healthPort),
    scheme: 'HTTP',
  },
  initialDelaySeconds: 10,
  periodSeconds: 10,
  timeoutSeconds: 15,
};

function unprivileged({ endpoint }: ClusterPlan, pool: PoolPlan): Issue[] {
  if (endpoint.port >= 1024 || balancerOn(endpoint, pool) !== 'pods') return [];
  const message = `haproxy cannot listen on ${endpoint.port}: ${pool.os.title} of ${pool.path} runs its image, without root`;
  return [error('endpoint.port', message, 'choose one from 1024 on, such as 8443')];
}
