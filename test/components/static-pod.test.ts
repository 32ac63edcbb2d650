import { kubeControllerManager } from '../../lib/components/control-plane/kube-controller-manager';
import { kubeScheduler } from '../../lib/components/control-plane/kube-scheduler';
import { referenceWith } from '../clusters';
import { artifactsOf, containerOf, podOf, releaseOf } from './manifest';

const LIVENESS = { failureThreshold: 8, initialDelaySeconds: 10, periodSeconds: 10, timeoutSeconds: 15 };
const READINESS = { failureThreshold: 3, periodSeconds: 1, timeoutSeconds: 15 };
const STARTUP = { failureThreshold: 24, initialDelaySeconds: 10, periodSeconds: 10, timeoutSeconds: 15 };

const get = (path: string, port: number | string) => ({ host: '127.0.0.1', path, port, scheme: 'HTTPS' });

describe('the scheduler has the shape that kubeadm gives it', () => {
  test.each([
    ['v1.25.16', undefined, undefined, 10259, '/healthz', undefined, '/healthz'],
    ['v1.31.14', 2000001000, undefined, 10259, '/healthz', undefined, '/healthz'],
    ['v1.36.3', 2000001000, 'probe-port', 'probe-port', '/livez', '/readyz', '/livez'],
  ])('%s', (version, priority, portName, port, liveness, readiness, startup) => {
    const flags = { 'kube-scheduler': { v: '2' } };
    const pod = podOf(kubeScheduler, releaseOf(version, { flags }), 'masters');
    expect(pod).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        labels: { component: 'kube-scheduler', tier: 'control-plane' },
        name: 'kube-scheduler',
        namespace: 'kube-system',
      },
      spec: {
        containers: [
          {
            name: 'kube-scheduler',
            image: `registry.k8s.io/kube-scheduler:${version}`,
            imagePullPolicy: 'IfNotPresent',
            command: [
              'kube-scheduler',
              '--authentication-kubeconfig=/etc/kubernetes/scheduler.conf',
              '--authorization-kubeconfig=/etc/kubernetes/scheduler.conf',
              '--bind-address=127.0.0.1',
              '--kube-api-burst=100',
              '--kube-api-qps=50',
              '--kubeconfig=/etc/kubernetes/scheduler.conf',
              '--leader-elect=true',
              '--leader-elect-lease-duration=15s',
              '--leader-elect-renew-deadline=10s',
              '--leader-elect-retry-period=2s',
              '--v=2',
            ],
            livenessProbe: { httpGet: get(liveness, port), ...LIVENESS },
            ...(readiness && { readinessProbe: { httpGet: get(readiness, port), ...READINESS } }),
            startupProbe: { httpGet: get(startup, port), ...STARTUP },
            ...(portName && { ports: [{ containerPort: 10259, name: portName, protocol: 'TCP' }] }),
            resources: { requests: { cpu: '100m' } },
            volumeMounts: [
              { mountPath: '/etc/kubernetes/scheduler.conf', name: 'kubeconfig', readOnly: true },
            ],
          },
        ],
        hostNetwork: true,
        ...(priority && { priority }),
        priorityClassName: 'system-node-critical',
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        volumes: [
          { name: 'kubeconfig', hostPath: { path: '/etc/kubernetes/scheduler.conf', type: 'FileOrCreate' } },
        ],
      },
    });
  });
});

test('the manifest is for root alone and names who had a say in it', () => {
  const plan = releaseOf('v1.36.3', { flags: { 'kube-scheduler': { v: '2' } } });
  expect(artifactsOf(kubeScheduler, plan, 'masters')).toContainEqual(
    expect.objectContaining({
      path: '/etc/kubernetes/manifests/kube-scheduler.yaml',
      mode: 0o600,
      overriddenBy: ['flags.kube-scheduler.v'],
    }),
  );
});

test.each([
  ['rocky-9', 'enforcing', { type: 'spc_t' }],
  ['rocky-9', 'permissive', undefined],
  ['ubuntu-24.04', 'enforcing', undefined],
] as const)('masters on %s, SELinux %s', (os, selinux, options) => {
  const { pools } = referenceWith({});
  const masters = { ...pools.masters, role: 'control-plane', os } as const;
  const plan = releaseOf('v1.36.3', { os: 'rocky-9', host: { selinux }, pools: { ...pools, masters } });
  expect(podOf(kubeScheduler, plan, 'masters').spec.securityContext?.seLinuxOptions).toEqual(options);
});

test.each([
  ['v1.25.16', 'rocky-9', ['ca-certs', 'etc-pki', 'flexvolume-dir', 'k8s-certs', 'kubeconfig']],
  [
    'v1.31.14',
    'rocky-9',
    ['ca-certs', 'etc-pki-ca-trust', 'etc-pki-tls-certs', 'flexvolume-dir', 'k8s-certs', 'kubeconfig'],
  ],
  [
    'v1.36.3',
    'ubuntu-24.04',
    [
      'ca-certs',
      'etc-ca-certificates',
      'k8s-certs',
      'kubeconfig',
      'usr-local-share-ca-certificates',
      'usr-share-ca-certificates',
    ],
  ],
] as const)('%s on %s mounts the CA directories that are there', (version, os, names) => {
  const plan = releaseOf(version, { os });
  const { volumes } = podOf(kubeControllerManager, plan, 'masters').spec;
  expect(volumes?.map(({ name }) => name)).toEqual(names);
  const { volumeMounts } = containerOf(kubeControllerManager, plan, 'masters');
  expect(volumeMounts?.map(({ name }) => name)).toEqual(names);
});
