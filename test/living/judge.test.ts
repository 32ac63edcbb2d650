import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Facts, factsOf } from '../../lib/bundle/facts';
import { once } from '../../lib/formats';
import { judge, toIssue } from '../../lib/living';
import { edits } from '../../lib/living/edits';
import { patternOf } from '../../lib/living/judge';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { built } from '../examples';

const modelOf = once(built);
const before = factsOf(modelOf(compact));

/** What a cluster that lives by one description is told of another, each with how grave it is. */
function told(spec: ClusterSpec, past: Facts = before): string[] {
  const model = modelOf(spec);
  const findings = judge({ where: 'dist', facts: past, older: false }, factsOf(model), model.plan);
  return findings.map((finding) => {
    const issue = toIssue(finding, true);
    return `${issue.severity} ${finding.outcome} ${formatIssue(issue)}`;
  });
}

function networks(fields: Partial<ClusterSpec['networks']>): ClusterSpec {
  return compactWith({ networks: { ...compact.networks, ...fields } });
}

/** The reference cluster with etcd on its control planes. */
function stacked(fields: Partial<ClusterSpec> = {}, masters: Partial<PoolSpec> = {}): ClusterSpec {
  const { 'etcd-main': _, 'etcd-events': __, ...pools } = compact.pools;
  const pool: PoolSpec = { ...(pools.masters as PoolSpec), domains: {}, ...masters };
  return compactWith({ etcd: { main: { pool: 'masters' } }, pools: { ...pools, masters: pool }, ...fields });
}

const MASTERS = { names: 'master[1-3]', addresses: '10.20.0.10-12', macs: '52:54:00:14:01:01-03' };
const MORE = { names: 'master[4-5]', addresses: '10.20.0.13-14', macs: '52:54:00:14:01:04-05' };

test('an index that lists machines with settings of their own behind all others is of the same cluster', () => {
  const past = { ...before, controlPlanes: before.controlPlanes?.split(',').reverse().join(',') ?? '' };
  const nodes = before.nodes?.replace(/worker\[1-2\]/, 'worker2 worker1') ?? '';
  expect(told(compact, { ...past, firstControlPlane: 'master3', nodes })).toEqual([]);
});

test('what did not change is not told, and workers come and go: of those that go, the API keeps the node', () => {
  expect(told(compact)).toEqual([]);
  const [workers] = [compact.pools.workers as PoolSpec];
  const one = { names: 'other[1-9]', addresses: '10.20.0.30-38', macs: '52:54:00:14:03:01-09' };
  expect(told(compactWith({ pools: { ...compact.pools, workers: { ...workers, ranges: [one] } } }))).toEqual([
    'warning needs a look nodes: worker1, worker2 would go, or be called otherwise, and the API keeps the node under the old name for ever; `kubectl drain` it while it runs, and `kubectl delete node` it then, see docs/operations/living-cluster.md#nodes (--accept nodes leaves this out)',
  ]);
  const more = { names: 'worker[1-9]', addresses: '10.20.0.30-38', macs: '52:54:00:14:03:01-09' };
  expect(told(compactWith({ pools: { ...compact.pools, workers: { ...workers, ranges: [more] } } }))).toEqual(
    [],
  );
});

test.each<[string, ClusterSpec, string]>([
  [
    'networks.pods',
    networks({ pods: '10.200.0.0/16' }),
    "does not survive networks.pods: it was 10.244.0.0/16 and is 10.200.0.0/16, .*; keep networks.pods: '10.244.0.0/16', or read docs/operations/living-cluster.md#networkspods and say --accept networks.pods",
  ],
  [
    'a pod network that grows',
    networks({ pods: '10.244.0.0/14' }),
    'needs a procedure networks.pods: it was 10.244.0.0/16 and is 10.244.0.0/14',
  ],
  ['networks.services', networks({ services: '10.112.0.0/12' }), 'does not survive networks.services: '],
  [
    'networks.nodeMask',
    networks({ nodeMask: 25 }),
    'does not survive networks.nodeMask: it was 24 and is 25, .*; keep networks.nodeMask: 24,',
  ],
  ['networks.machines', networks({ machines: '10.20.0.0/23' }), 'needs a procedure networks.machines: '],
  [
    'networks.dnsDomain',
    networks({ dnsDomain: 'a.example.com' }),
    "needs a procedure networks.dnsDomain: it was cluster.local and is a.example.com, .* keep networks.dnsDomain: 'cluster.local',",
  ],
  [
    'proxyMode',
    compactWith({ proxyMode: 'nftables' }),
    'needs a procedure proxyMode: it was iptables and is nftables',
  ],
  ['cni', compactWith({ cni: 'none' }), 'needs a procedure cni: it was calico and is none'],
  ['pkiLayout', compactWith({ pkiLayout: 'srv-kubernetes' }), 'needs a procedure pkiLayout: '],
  [
    'the endpoint',
    compactWith({ endpoint: { ...compact.endpoint, address: '10.20.0.8' } }),
    'needs a procedure endpoint: .* keep the endpoint 10.20.0.9:',
  ],
  [
    'a release that goes back',
    compactWith({ kubernetes: 'v1.34.2' }),
    "does not survive kubernetes: it was v1.36.3 and is v1.34.2, .*API servers do not go back.*; keep kubernetes: 'v1.36.3'",
  ],
  [
    'a patch release that goes back',
    compactWith({ kubernetes: 'v1.36.2' }),
    "needs a procedure kubernetes: it was v1.36.3 and is v1.36.2, .*: what the newer patch release mended is broken again.*; keep kubernetes: 'v1.36.3'",
  ],
  [
    'the resources of an etcd',
    compactWith({
      etcd: {
        ...compact.etcd,
        events: { pool: 'etcd-events', resources: ['/events', 'coordination.k8s.io/leases'] },
      },
    }),
    'needs a procedure etcd.events.resources: it was /events and is /events,coordination.k8s.io/leases',
  ],
  [
    'the identity of kubelets',
    compactWith({ kubeletIdentity: 'bootstrap-token' }),
    "needs a procedure kubeletIdentity: it was certificate and is bootstrap-token, .*; keep kubeletIdentity: 'certificate', or",
  ],
  [
    'an issuer',
    compactWith({ flags: { 'kube-apiserver': { 'service-account-issuer': 'https://a.example.com' } } }),
    'needs a procedure flags.kube-apiserver.service-account-issuer: it is https://a.example.com now, .*; take it out again',
  ],
])('%s is told with what it means, how to keep the old one, and where to read', (_name, spec, text) => {
  expect(told(spec)).toEqual([expect.stringMatching(new RegExp(`^error ${text}`))]);
});

test('a control plane that gets another address is told, one that comes is not', () => {
  const past = { ...before, controlPlanes: 'master1=10.20.0.13,master9=10.20.0.99' };
  expect(
    judge({ where: 'dist', facts: past, older: false }, factsOf(modelOf(compact)), modelOf(compact).plan).map(
      ({ fact }) => fact,
    ),
  ).toEqual(['controlPlanes']);
});

test('an issuer that is added, and one whose tokens are still taken, are not told', () => {
  const issuers = ['https://a.example.com', 'https://kubernetes.default.svc.cluster.local'];
  const spec = compactWith({ flags: { 'kube-apiserver': { 'service-account-issuer': issuers } } });
  expect(told(spec)).toEqual([]);
});

test('a key prefix in etcd is told', () => {
  const past = { ...before, 'flags.kube-apiserver.etcd-prefix': '/k8s' };
  expect(told(compact, past)).toEqual([
    expect.stringMatching(
      /^error does not survive flags.kube-apiserver.etcd-prefix: it was \/k8s and is \/registry/,
    ),
  ]);
});

test('another cluster’s name is all that is told of another cluster', () => {
  expect(told(compactWith({ name: 'other', proxyMode: 'nftables' }))).toEqual([
    'error does not survive name: dist holds the bundle of the cluster reference, which that of other would replace; choose another folder with -o, or read docs/operations/living-cluster.md#name and say --accept name',
  ]);
});

test('a release may go up one minor at a time', () => {
  const past = factsOf(modelOf(compactWith({ kubernetes: 'v1.34.2' })));
  expect(told(compactWith({ kubernetes: 'v1.34.9' }), past)).toEqual([]);
  expect(told(compactWith({ kubernetes: 'v1.35.2' }), past)).toEqual([]);
  expect(told(compact, past)).toEqual([
    expect.stringMatching(
      /^error needs a procedure kubernetes: it was v1.34.2 and is v1.36.3, .*must not skip a minor.*; go to v1.35.\d+ first, then to v1.36.3, or read/,
    ),
  ]);
});

test('the way over minors that are skipped names releases that are there', () => {
  expect(told(compact, { ...before, kubernetes: 'v1.23.4' })).toEqual([
    expect.stringMatching(
      /; go to a release of 1.24, then v1.25.\d+, then v1.26.\d+, .*, then v1.35.\d+ first, then to v1.36.3, or/,
    ),
  ]);
});

test('etcd goes up by steps that its data bears, and not back', () => {
  const with35 = { ...before, 'etcd.main.version': '3.5.15', 'etcd.events.version': '3.5.21' };
  expect(told(compact, with35)).toEqual([
    expect.stringMatching(
      /^warning needs a look etcd.events.version: etcd 3.5.21 cannot be followed by 3.6.8 safely/,
    ),
    expect.stringMatching(
      /^error does not survive etcd.main.version: etcd 3.5.15 cannot be followed by 3.6.8: /,
    ),
  ]);
  expect(told(compact, { ...before, 'etcd.main.version': '3.7.1' })).toEqual([
    expect.stringMatching(/^error does not survive etcd.main.version: it was 3.7.1 and is 3.6.8/),
  ]);
});

describe('members of etcd', () => {
  const past = factsOf(modelOf(stacked()));

  test('that come without joining', () => {
    expect(told(stacked({}, { ranges: [MASTERS, MORE] }), past)).toEqual([
      'error needs a procedure etcd.main.members: master4, master5 would begin a cluster anew instead of joining the one that runs; name what comes into the running cluster in etcd.main.joining: ["master4","master5"], or read docs/operations/adding-an-etcd-member.md and say --accept etcd.main.members',
    ]);
    const etcd = { main: { pool: 'masters', joining: ['master4', 'master5'] } };
    expect(told(stacked({ etcd }, { ranges: [MASTERS, MORE] }), past)).toEqual([]);
    // Once they are in, it is as it was.
    expect(
      told(
        stacked({}, { ranges: [MASTERS, MORE] }),
        factsOf(modelOf(stacked({ etcd }, { ranges: [MASTERS, MORE] }))),
      ),
    ).toEqual([]);
  });

  const SHIFTED = { names: 'master[2-4]', addresses: '10.20.0.11-13', macs: '52:54:00:14:01:02-04' };

  test('of which the first control plane goes', () => {
    expect(told(stacked({}, { ranges: [SHIFTED] }), past)).toEqual([
      expect.stringMatching(
        /^error needs a procedure etcd.main.members: master4 would begin a cluster anew.* etcd.main.joining: \["master4"\]/,
      ),
      expect.stringMatching(
        /^error needs a procedure etcd.main.members: master1 would go, and etcd would count on it/,
      ),
      expect.stringMatching(
        /^error needs a procedure firstControlPlane: it was master1 and is master2, .*; keep master1 in its pool/,
      ),
      expect.stringMatching(/^warning needs a look nodes: master1 would go/),
    ]);
    const etcd = { main: { pool: 'masters', joining: ['master4'] } };
    expect(told(stacked({ etcd }, { ranges: [SHIFTED] }), past)).toEqual([
      expect.stringMatching(/^warning needs a look etcd.main.members: master1 would go as others join/),
      expect.stringMatching(/^error needs a procedure firstControlPlane: /),
      expect.stringMatching(/^warning needs a look nodes: master1 would go/),
    ]);
  });

  test('that move', () => {
    const moved = { names: 'master3', addresses: '10.20.0.15', macs: '52:54:00:14:01:03' };
    const ranges = [
      { names: 'master[1-2]', addresses: '10.20.0.10-11', macs: '52:54:00:14:01:01-02' },
      moved,
    ];
    expect(told(stacked({}, { ranges }), past)).toEqual([
      expect.stringMatching(
        /^error needs a procedure etcd.main.members: master3 would have another address .*joining: \["master3"\]/,
      ),
    ]);
    expect(
      told(stacked({ etcd: { main: { pool: 'masters', joining: ['master3'] } } }, { ranges }), past),
    ).toEqual([]);
  });

  test('of which too few stay', () => {
    expect(
      told(
        stacked({}, { ranges: [{ names: 'master1', addresses: '10.20.0.10', macs: '52:54:00:14:01:01' }] }),
        past,
      ),
    ).toEqual([
      expect.stringMatching(
        /^error does not survive etcd.main.members: master2, master3 of 3 members would go/,
      ),
      expect.stringMatching(/^warning needs a look nodes: master2, master3 would go/),
    ]);
  });

  test('that kubeadm brings in by itself', () => {
    const kubeadm = (ranges: PoolSpec['ranges']) => stacked({ bootstrap: 'kubeadm' }, { ranges });
    const facts = factsOf(modelOf(kubeadm([MASTERS])));
    expect(told(kubeadm([MASTERS, MORE]), facts)).toEqual([]);
    expect(told(stacked({}, { ranges: [MASTERS] }), facts)).toEqual([
      expect.stringMatching(/^error does not survive bootstrap: it was kubeadm and is static/),
      expect.stringMatching(
        /^warning needs a look kubeletIdentity: it was bootstrap-token and is certificate/,
      ),
    ]);
  });

  test('of a cluster that is new need not join', () => {
    const { events: _, ...etcd } = compact.etcd;
    const { 'etcd-events': __, ...pools } = compact.pools;
    const facts = factsOf(modelOf(compactWith({ etcd, pools })));
    expect(told(compact, facts)).toEqual([
      expect.stringMatching(
        /^error needs a procedure etcd.events.resources: it is \/events now, .*; take it out again/,
      ),
    ]);
  });
});

describe('labels and taints of nodes', () => {
  const workers = compact.pools.workers as PoolSpec;
  const rows = (fields: Partial<PoolSpec>, count = 9) => {
    const last = count.toString(16).padStart(2, '0');
    const range = {
      names: `worker[1-${count}]`,
      addresses: `10.20.0.30-${29 + count}`,
      macs: `52:54:00:14:03:01-${last}`,
    };
    return compactWith({
      pools: { ...compact.pools, workers: { ...workers, domains: {}, ranges: [range], ...fields } },
    });
  };
  const factsOfRows = (fields: Partial<PoolSpec>) => factsOf(modelOf(rows(fields)));

  test('stand in the index by rows of names', () => {
    const facts = factsOfRows({
      domains: { zone: 'a', rack: 'rack[1-3] of 3' },
      taints: ['example.com/tier=back:NoSchedule'],
    });
    expect(facts).toMatchObject({
      nodes: 'master[1-3] worker[1-9]',
      'nodes.labels.topology.kubernetes.io/zone': 'a=worker[1-9]',
      'nodes.taints.example.com/tier:NoSchedule': 'back=worker[1-9]',
    });
    expect(facts['nodes.labels.node.kubernetes.io/rack']).toMatch(/rack2=(master2 )?worker\[4-6\]/);
  });

  test('of machines that stay are told where they change, as a kubelet brings them once', () => {
    const past = factsOfRows({ domains: { rack: 'rack[1-3] of 3' } });
    expect(told(rows({ domains: { rack: 'rack[1-5] of 2' } }), past)).toEqual([
      'error needs a procedure nodes.labels.node.kubernetes.io/rack: worker3 had rack1 and has rack2 now, as worker5, worker6, worker7 … (5) would change, which a living cluster takes by a procedure only: a kubelet tells it when it first registers its node, and never again; keep it by labels, taints or domains of the machine or its pool, or read docs/operations/living-cluster.md#nodes and say --accept nodes.labels.node.kubernetes.io/rack',
    ]);
    expect(told(rows({ labels: { 'example.com/tier': 'back' } }), factsOfRows({}))).toEqual([
      expect.stringMatching(
        /^error needs a procedure nodes.labels.example.com\/tier: worker1 had none and has back now, as worker2, worker3, worker4 … \(8\) would change/,
      ),
    ]);
    expect(told(rows({}), factsOfRows({ taints: ['example.com/tier=back:NoSchedule'] }))).toEqual([
      expect.stringMatching(
        /^error needs a procedure nodes.taints.example.com\/tier:NoSchedule: worker1 had back and has none now/,
      ),
    ]);
  });

  test('such as a zone that it brings again are to be looked at', () => {
    expect(told(rows({ domains: { zone: 'b' } }), factsOfRows({ domains: { zone: 'a' } }))).toEqual([
      expect.stringMatching(
        /^warning needs a look nodes.labels.topology.kubernetes.io\/zone: worker1 had a and has b now/,
      ),
    ]);
  });

  test('of machines that come are not told, nor where the index is older than they are', () => {
    const past = factsOfRows({ domains: { rack: 'rack[1-5] of 3' } });
    expect(told(rows({ domains: { rack: 'rack[1-5] of 3' } }, 12), past)).toEqual([]);
    const older = Object.fromEntries(Object.entries(past).filter(([fact]) => !fact.startsWith('nodes')));
    expect(told(rows({ domains: { rack: 'rack[1-5] of 2' } }), older)).toEqual([]);
  });

  test('of one that leaves a row move those of the machines behind it', () => {
    const domains = { rack: 'rack[1-3] of 3' };
    const without = {
      ranges: [{ names: 'worker[2-9]', addresses: '10.20.0.31-38', macs: '52:54:00:14:03:02-09' }],
    };
    expect(told(rows({ domains, ...without }), factsOfRows({ domains }))).toEqual([
      expect.stringMatching(/^warning needs a look nodes: worker1 would go/),
      expect.stringMatching(
        /^error needs a procedure nodes.labels.node.kubernetes.io\/rack: worker4 had rack2 and has rack1 now/,
      ),
    ]);
  });
});

test('every fact is known, and has a page that tells of it', () => {
  const facts = [
    ...Object.keys(before),
    'etcd.main.discoverySrv',
    'flags.kube-apiserver.service-account-issuer',
    'nodes.labels.example.com/tier',
    'nodes.labels.topology.kubernetes.io/region',
    'nodes.labels.topology.kubernetes.io/zone',
    'nodes.taints.example.com/tier:NoSchedule',
  ];
  expect(new Set(facts.map(patternOf))).toEqual(new Set(Object.keys(edits)));
  for (const { page } of Object.values(edits)) {
    const [file = '', anchor] = page.split('#');
    const text = readFileSync(join(__dirname, '../../docs', file), 'utf8');
    const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      (title as string)
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    if (anchor !== undefined) expect(anchors).toContain(anchor);
  }
});
