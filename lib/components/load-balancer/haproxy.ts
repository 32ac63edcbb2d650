import { k8s } from 'cdk8s-plus-27';
import { file } from '../../artifacts';
import { type ClusterPlan, error, type Issue, type PoolPlan } from '../../plan';
import type { Component } from '../component';
import { balancerPod } from './balancer-pod';
import { haproxyCfg, healthPort } from './haproxy-cfg';

const PATH = '/etc/haproxy/haproxy.cfg';

/** The balancer: on every control plane, in front of the API servers of all of them. */
export const haproxy: Component = {
  name: 'haproxy',
  roles: ['control-plane'],
  when: ({ endpoint }) => endpoint.balancer === 'haproxy-keepalived',
  ports: ({ endpoint }) => [
    { port: endpoint.port, protocol: 'tcp', from: 'anyone', purpose: 'the API, balanced' },
    { port: healthPort, protocol: 'tcp', from: 'loopback', purpose: 'health of the balancer' },
  ],
  validate: (plan, pool) => [...unprivileged(plan), ...anonymous(pool)],
  forPool: (plan, pool) => {
    const { reason, source } = plan.sizing.balancerMaxConnections;
    return [
      file(
        PATH,
        { format: 'lines', lines: haproxyCfg(plan) },
        `balances the API servers; ${reason} (${source})`,
      ),
      balancerPod(plan, pool, {
        name: 'haproxy',
        reason: 'the balancer in front of the API servers',
        container: { livenessProbe },
        files: [{ name: 'haproxy-cfg', path: PATH, mountPath: '/usr/local/etc/haproxy/haproxy.cfg' }],
      }),
    ];
  },
};

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

function unprivileged({ endpoint: { port } }: ClusterPlan): Issue[] {
  if (port >= 1024) return [];
  const message = `haproxy cannot listen on ${port}: its image runs without root`;
  return [error('endpoint.port', message, 'choose one from 1024 on, such as 8443')];
}

function anonymous({ settings }: PoolPlan): Issue[] {
  const flag = settings.flags['kube-apiserver']['anonymous-auth'];
  if (flag?.value.at(-1) !== 'false') return [];
  const message = 'without anonymous requests, haproxy finds no API server ready';
  return [
    error(flag.path, message, 'remove it, or limit them to /livez and /readyz by --authentication-config'),
  ];
}
