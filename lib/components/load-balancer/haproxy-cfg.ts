import { apiPort, type ClusterPlan, type PoolPlan } from '../../plan';

/** Where haproxy tells, on loopback, how it is: `/livez` for itself, `/readyz` if any API server is behind it. */
export const healthPort = 8404;

/**
 * The system's unit starts it as root, for ports and open files, and its packages bring user and folder; the image is
 * another user's from the start.
 */
const AS_ROOT = ['chroot /var/lib/haproxy', 'user haproxy', 'group haproxy'];

/**
 * After a reload, what was connected stays with the process of before, which checks no server any more. Connections
 * here last for days, so they end after as long as a drain of a node may take; the figure is ours.
 */
const HARD_STOP = '10m';

/**
 * haproxy.cfg. It passes TLS through, and so cannot see what a connection carries: watches, logs and shells stand
 * still for long, and the 20 to 60 s of many guides cut them (kubernetes/kubeadm#1685, #2227).
 */
export function haproxyCfg(plan: ClusterPlan, pool: PoolPlan): string[] {
  return [
    ...section('global', [
      ...(pool.os.balancer ? AS_ROOT : []),
      'log stdout format raw local0 info',
      `maxconn ${plan.sizing.balancerMaxConnections.value}`,
      `hard-stop-after ${HARD_STOP}`,
    ]),
    '',
    ...section('defaults', defaults(plan)),
    '',
    ...section('frontend kube-apiserver', [
      `bind *:${plan.endpoint.port}`,
      'option tcplog',
      'default_backend kube-apiserver',
    ]),
    '',
    ...section('backend kube-apiserver', [...backend, ...servers(plan)]),
    '',
    ...section('frontend health', health),
  ];
}

/**
 * `tunnel` takes the place of `client` and `server` once both sides are connected; a peer that is gone shows within
 * two minutes all the same, for it answers no keep-alive.
 */
function defaults({ sizing }: ClusterPlan): string[] {
  return [
    'mode tcp',
    'log global',
    'option dontlognull',
    'option redispatch 1',
    'option clitcpka',
    'clitcpka-idle 60s',
    'clitcpka-intvl 15s',
    'clitcpka-cnt 4',
    'option srvtcpka',
    'srvtcpka-idle 60s',
    'srvtcpka-intvl 15s',
    'srvtcpka-cnt 4',
    `timeout connect ${sizing.balancerConnectSeconds.value}s`,
    `timeout client ${sizing.balancerIdleSeconds.value}s`,
    'timeout client-fin 30s',
    `timeout server ${sizing.balancerIdleSeconds.value}s`,
    `timeout tunnel ${sizing.balancerTunnelSeconds.value}s`,
    'timeout check 3s',
  ];
}

/**
 * `leastconn` because connections last for hours. `/readyz` and not `/healthz`: an API server that is about to stop
 * fails it first. A check is no secret and learns nothing, so the certificate is not verified. `slowstart` keeps the
 * others' clients from running over an API server that has just come up (kubernetes/kubernetes#57405). One that is lost
 * takes its connections along at once: clients of a machine without power would wait for keep-alive, for two minutes
 * (kubernetes/kubernetes#41185).
 */
const backend = [
  'balance leastconn',
  'option httpchk',
  'http-check connect ssl',
  'http-check send meth GET uri /readyz',
  'http-check expect status 200',
  'default-server check inter 5s fall 2 rise 3 slowstart 60s on-marked-down shutdown-sessions verify none',
];

function servers({ controlPlanes }: ClusterPlan): string[] {
  return controlPlanes.map(({ address, name }) => `server ${name} ${address}:${apiPort}`);
}

const health = [
  'mode http',
  'no log',
  `bind 127.0.0.1:${healthPort}`,
  'http-request return status 200 if { path /livez }',
  'http-request return status 200 if { path /readyz } { nbsrv(kube-apiserver) gt 0 }',
  'http-request return status 503',
];

function section(head: string, lines: readonly string[]): string[] {
  return [head, ...lines.map((line) => `    ${line}`)];
}
