import { pathOf } from '../../../lib/artifacts';
import { keepalived } from '../../../lib/components/load-balancer/keepalived';
import { keepalivedConf } from '../../../lib/components/load-balancer/keepalived-conf';
import type { ClusterPlan, MachinePlan, PoolPlan } from '../../../lib/plan';
import { planOf, referencePlan, referenceWith } from '../../clusters';
import { artifactsOf, containerOf, podOf } from '../manifest';
import { issuesOf, textOf } from '../on-disk';
import { inPods, onRocky } from './plans';

const plan = referencePlan();
const pods = inPods();

function poolOf({ pools }: ClusterPlan): PoolPlan {
  return pools.find(({ name }) => name === 'masters') as PoolPlan;
}

function numberAfter(keyword: string, machine: MachinePlan): number {
  const line = keepalivedConf(plan, poolOf(plan), machine).find((each) =>
    each.trim().startsWith(`${keyword} `),
  );
  return Number(line?.trim().split(' ')[1]);
}

test('the whole file of the first control plane', () => {
  expect(textOf(keepalived, plan, 'masters', '/etc/keepalived/keepalived.conf')).toBe(`global_defs {
    router_id master1
    enable_script_security
    script_user root
}

vrrp_script check_apiserver {
    script /etc/keepalived/check_apiserver.sh
    interval 2
    timeout 3
    fall 3
    rise 5
    weight -50
}

vrrp_instance kube-apiserver {
    state BACKUP
    interface lan0
    virtual_router_id 51
    priority 150
    advert_int 1
    unicast_src_ip 10.20.0.10
    unicast_peer {
        10.20.0.11
        10.20.0.12
    }
    virtual_ipaddress {
        10.20.0.9/32
    }
    track_script {
        check_apiserver
    }
}
`);
});

test('a machine whose check fails has a lower priority than any that works, and no two are equal', () => {
  const healthy = plan.controlPlanes.map((machine) => numberAfter('priority', machine));
  const failing = plan.controlPlanes.map(
    (machine) => numberAfter('priority', machine) + numberAfter('weight', machine),
  );
  expect(new Set(healthy).size).toBe(healthy.length);
  expect(Math.max(...failing)).toBeLessThan(Math.min(...healthy));
  expect(Math.min(...failing)).toBeGreaterThan(0);
});

test('where the system has no package of it, the pod may change addresses and speak VRRP', () => {
  const { command = [], securityContext, volumeMounts } = containerOf(keepalived, pods, 'masters');
  expect(securityContext?.capabilities?.add).toEqual(['NET_ADMIN', 'NET_BROADCAST', 'NET_RAW']);
  // The folder, since a file that is mounted alone is never seen again once another one took its name.
  expect(volumeMounts).toEqual([{ mountPath: '/etc/keepalived', name: 'keepalived-folder', readOnly: true }]);
  expect(podOf(keepalived, pods, 'masters').spec.volumes).toEqual([
    { name: 'keepalived-folder', hostPath: { path: '/etc/keepalived', type: 'Directory' } },
  ]);
  expect(command).toContain('--vrrp');
});

test('the pod is another one when its configuration is', () => {
  const checksum = (each: ClusterPlan) => podOf(keepalived, each, 'masters').metadata.annotations;
  const other = inPods({ endpoint: { address: '10.20.0.9', virtualRouterId: 52 } });
  expect(checksum(pods)).toEqual({ 'checksum/files': expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(checksum(other)).not.toEqual(checksum(pods));
});

test('where the system has a package of it, its unit runs it for ever', () => {
  expect(artifactsOf(keepalived, plan, 'masters').map((each) => pathOf(each) ?? each.kind)).toEqual([
    '/etc/keepalived/check_apiserver.sh',
    '/etc/systemd/system/keepalived.service.d/20-bootwright.conf',
    'unit',
    '/etc/keepalived/keepalived.conf',
  ]);
});

test('its script lies where SELinux lets it connect', () => {
  const path = '/usr/libexec/keepalived/check_apiserver.sh';
  expect(textOf(keepalived, onRocky(), 'masters', path)).toContain('http://127.0.0.1:8404/readyz');
  expect(textOf(keepalived, onRocky(), 'masters', '/etc/keepalived/keepalived.conf')).toContain(
    `    script ${path}\n`,
  );
});

test('the check asks for readiness at the port of the balancer', () => {
  expect(textOf(keepalived, plan, 'masters', '/etc/keepalived/check_apiserver.sh')).toContain(
    'http://127.0.0.1:8404/readyz',
  );
});

test.each([0, 256, 1.5])('refuses %d as virtual router id', (virtualRouterId) => {
  const wrong = planOf(referenceWith({ endpoint: { address: '10.20.0.9', virtualRouterId } }));
  expect(issuesOf(keepalived, wrong, 'masters')).toEqual([
    expect.stringMatching(`^endpoint\\.virtualRouterId: ${virtualRouterId} is not`),
  ]);
});

test('warns where the interface will not have its name', () => {
  const boot = { server: 'http://10.20.0.254:8080', from: 'live' } as const;
  expect(issuesOf(keepalived, planOf(referenceWith({ boot })), 'masters')).toEqual([
    expect.stringMatching(/^pools\.masters\.bootFrom: .*lan0/),
  ]);
});
