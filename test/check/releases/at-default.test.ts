import { atDefault } from '../../../lib/check/releases/at-default';
import { Cluster } from '../../../lib/constructs';
import { planOf } from '../../clusters';
import { small } from './small';

const flags = {
  'kube-apiserver': {
    'feature-gates': 'AllAlpha=false,AllBeta=true',
    'request-timeout': '60s',
    profiling: 'T',
    'goaway-chance': '0.001',
  },
};
const found = atDefault(new Cluster(planOf(small('v1.36.3', { flags, kubelet: { maxPods: 110 } }))).model());

test.each([
  // 1m0s and true are how the program itself writes them.
  ['kube-apiserver', '--request-timeout=60s', 'flags.kube-apiserver.request-timeout'],
  ['kube-apiserver', '--profiling=T', 'flags.kube-apiserver.profiling'],
  ['kube-apiserver', 'the feature gate AllAlpha=false', 'flags.kube-apiserver.feature-gates'],
  ['KubeletConfiguration', 'maxPods: 110', 'kubelet.maxPods'],
  ['kube-scheduler', '--leader-elect=true', ''],
])('%s: %s is told', (of, what, place) => {
  expect(found).toContainEqual({ of, what, place });
});

test('what differs is not', () => {
  const told = found.map(({ what }) => what).join('\n');
  expect(told).not.toMatch(/goaway-chance|AllBeta/);
});
