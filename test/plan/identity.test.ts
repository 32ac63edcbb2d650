import { formatIssue, hasTokenSecret, planCluster } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';

test.each<[Partial<ClusterSpec>, string, boolean]>([
  [{}, 'certificate', false],
  [{ kubeletIdentity: 'bootstrap-token' }, 'bootstrap-token', true],
  [{ bootstrap: 'kubeadm' }, 'bootstrap-token', true],
  [{ pkiLayout: 'srv-kubernetes', kubeletIdentity: 'bootstrap-token' }, 'bootstrap-token', false],
])('%j: kubelets have a %s; its Secret is there: %s', (fields, identity, secret) => {
  const plan = planOf(referenceWith(fields));
  expect(plan.kubeletIdentity).toBe(identity);
  expect(hasTokenSecret(plan)).toBe(secret);
});

test('the token lives for a day, or as long as the description says', () => {
  const given = planOf(referenceWith({ bootstrap: 'kubeadm', bootstrapTokenTtlHours: 72 }));
  expect(planOf(referenceWith({})).bootstrapTokenTtlHours).toMatchObject({ value: 24 });
  expect(given.bootstrapTokenTtlHours).toMatchObject({ value: 72, computed: 24 });
});

const TOKEN = { kubeletIdentity: 'bootstrap-token' } as const;

test.each<[Partial<ClusterSpec>, string]>([
  [
    { bootstrap: 'kubeadm', kubeletIdentity: 'certificate' },
    'kubeletIdentity: with kubeadm join every kubelet asks for its certificate with a token; remove it, or set bootstrap to static',
  ],
  [
    { bootstrap: 'kubeadm', pkiLayout: 'srv-kubernetes' },
    'pkiLayout: kubeadm looks for certificates in /etc/kubernetes/pki only; remove it, or set bootstrap to static',
  ],
  [
    { ...TOKEN, bootstrapTokenTtlHours: -1 },
    'bootstrapTokenTtlHours: -1 is not a number of hours; write a whole number, or 0 for a token without end',
  ],
  [
    { bootstrapTokenTtlHours: 48 },
    'bootstrapTokenTtlHours: 48 would have no effect: kubelets have certificates and no token; remove it',
  ],
  [
    { ...TOKEN, pkiLayout: 'srv-kubernetes', bootstrapTokenTtlHours: 48 },
    'bootstrapTokenTtlHours: 48 would have no effect: a token of known_tokens.csv has no end; remove it',
  ],
  [
    { cni: 'none', calicoManifests: 'http://mirror.lan/calico' },
    'calicoManifests: http://mirror.lan/calico would have no effect: cni is none; remove it',
  ],
  [
    { calicoManifests: 'http://mirror.lan/calico/' },
    'calicoManifests: http://mirror.lan/calico/ is not a plain URL without a trailing slash; write such as http://10.20.0.254:8080/assets/calico',
  ],
])('%j is refused', (fields, line) => {
  const { plan, issues } = planCluster(referenceWith(fields));
  expect(issues.map(formatIssue)).toContain(line);
  expect(plan).toBeUndefined();
});

test.each([
  [24, 1],
  [0, 0],
])('workers in RAM and a token of %s hours bring %s warning', (bootstrapTokenTtlHours, count) => {
  const { boot } = referenceWith({});
  const spec = referenceWith({ ...TOKEN, bootstrapTokenTtlHours, boot: { ...boot, from: 'live' } });
  const told = planCluster(spec).issues.filter(({ path }) => path === 'pools.workers');
  expect(told.map(({ severity }) => severity)).toEqual(Array(count).fill('warning'));
});
