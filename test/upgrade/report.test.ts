import type { ClusterSpec } from '../../lib/spec';
import { hopsTo } from '../../lib/upgrade/hops';
import { upgradeMarkdown } from '../../lib/upgrade/markdown';
import { type UpgradeReport, upgradeReport } from '../../lib/upgrade/report';
import { small } from '../check/releases/small';

function reportOf(spec: ClusterSpec, target?: string): UpgradeReport {
  return upgradeReport(spec, hopsTo(spec.kubernetes, target) ?? []);
}

test('what changes from 1.35 to 1.36', () => {
  const text = upgradeMarkdown(reportOf(small('v1.35.2', { proxyMode: 'ipvs' })));
  expect(text).toContain('- proxyMode: ipvs is deprecated since 1.35; use nftables');
  // Kubernetes 1.36 release notes: #136478.
  expect(text).toContain('| kube-apiserver | `--audit-log-maxage` | `0` | `366` |');
  // KEP-2258: node log query is stable, and on, since 1.36.
  expect(text).toContain('| all of Kubernetes | `feature gate NodeLogQuery` | `false` | `true` |');
  expect(text).toContain('- gone: `registry.k8s.io/etcd:3.6.6-0`');
  expect(text).toContain('- new: `registry.k8s.io/etcd:3.6.8-0`');
  expect(text).toContain('- gone: `ubuntu-24.04: kubelet=1.35.2`');
  expect(text).toMatch(/^1\. take a snapshot/m);
  expect(text).toMatch(/^3\. control planes, one at a time, .*: master1$/m);
});

test('what breaks is told with its mend, and the report is not clean', () => {
  const flags = { etcd: { 'experimental-corrupt-check-time': '1h' } };
  const report = reportOf(small('v1.36.3', { flags }));
  expect(report.clean).toBe(false);
  expect(upgradeMarkdown(report)).toContain(
    '- flags.etcd.experimental-corrupt-check-time: etcd has no --experimental-corrupt-check-time since 3.7; use --corrupt-check-time',
  );
});

test('minors in between are not skipped', () => {
  const report = reportOf(small('v1.34.2'), '1.36');
  expect(report.steps.map(({ from, to }) => `${from} ${to}`.replace(/\.\d+(?= |$)/g, ''))).toEqual([
    'v1.34 v1.35',
    'v1.35 v1.36',
  ]);
  expect(upgradeMarkdown(report)).toContain('API servers must not skip a minor: v1.34.2 → v1.35.');
});
