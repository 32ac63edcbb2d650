import { componentsOf } from '../../../lib/components';
import { bootstrapToken } from '../../../lib/components/control-plane/bootstrap-token';
import type { ClusterSpec } from '../../../lib/spec';
import { releaseOf } from '../manifest';
import { textOf } from '../on-disk';

const SCRIPT = '/opt/bootwright/bin/bootstrap-token';

test.each<[Partial<ClusterSpec>, boolean]>([
  [{}, false],
  [{ kubeletIdentity: 'bootstrap-token' }, true],
  [{ kubeletIdentity: 'bootstrap-token', pkiLayout: 'srv-kubernetes' }, false],
  [{ bootstrap: 'kubeadm' }, true],
])('%j: a Secret holds the token: %s', (fields, there) => {
  const plan = releaseOf('v1.36.3', fields);
  const [masters] = plan.pools.filter(({ name }) => name === 'masters');
  if (!masters) throw new Error('there are no masters');
  expect(componentsOf(plan, masters).includes(bootstrapToken)).toBe(there);
});

test.each([
  [undefined, "end=$(date -u -d '+24 hours' +%Y-%m-%dT%H:%M:%SZ)"],
  [72, "end=$(date -u -d '+72 hours' +%Y-%m-%dT%H:%M:%SZ)"],
  [0, '/opt/bootwright/bin/kubectl apply --server-side'],
])('valid for %s hours', (bootstrapTokenTtlHours, line) => {
  const fields = bootstrapTokenTtlHours === undefined ? {} : { bootstrapTokenTtlHours };
  const plan = releaseOf('v1.36.3', { bootstrap: 'kubeadm', ...fields });
  const text = textOf(bootstrapToken, plan, 'masters', SCRIPT);
  expect(text).toContain(`\nset -eu\n\n${line}`);
  expect(text.includes('expiration')).toBe(bootstrapTokenTtlHours !== 0);
});
