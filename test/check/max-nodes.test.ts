import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import reference from '../../main';
import { compactWith } from '../clusters';

/** What is said of a cluster of a few machines that may grow to 5,000 nodes. */
function linesOf(fields: Partial<ClusterSpec>, size: ClusterSpec['size'] = {}): string[] {
  const networks = { ...reference.networks, machines: '10.20.0.0/18', pods: '10.128.0.0/11' };
  const spec = compactWith({ networks, ...fields, size: { maxNodes: 5000, pods: 150_000, ...size } });
  return compile(spec).issues.map(formatIssue);
}

test('a few machines have what the cluster may grow to', () => {
  expect(linesOf({}).filter((line) => !line.includes('.hardware'))).toEqual([]);
});

test('a balancer must hold the nodes that may come', () => {
  expect(linesOf({}, { byHand: { balancerMaxConnections: 4000 } })).toContainEqual(
    expect.stringContaining('global maxconn 4000 is too few: 20300 may come: 4 of each node'),
  );
});

test.each(['ipv4', 'ipv6'])('the table of %s must hold the machines that may come', (family) => {
  expect(linesOf({ sysctls: { [`net.${family}.neigh.default.gc_thresh3`]: 5000 } })).toContainEqual(
    expect.stringContaining(
      `net.${family}.neigh.default.gc_thresh3 is 5000, and 5116 machines of one segment and pods of one node need 6395`,
    ),
  );
});
