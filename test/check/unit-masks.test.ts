import flatcar from '../../examples/flatcar';
import rocky from '../../examples/rocky';
import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec, UnitSpec } from '../../lib/spec';
import { compact } from '../clusters';

const told = (spec: ClusterSpec, ...units: UnitSpec[]) =>
  compile({ ...spec, units: [...(spec.units ?? []), ...units] }).issues.map(formatIssue);

test.each([
  [compact, { name: 'systemd-modules-load.service', masked: true }, /it loads br_netfilter/],
  [compact, { name: 'systemd-networkd.service', enabled: false }, /is disabled: it configures the network/],
  [flatcar, { name: 'systemd-networkd.service', masked: true }, /is masked: it configures the network/],
  [rocky, { name: 'NetworkManager.service', masked: true }, /it configures the network/],
])('%# $1 is told', (spec, unit, line) => {
  expect(told(spec, unit)).toContainEqual(expect.stringMatching(line));
});

test.each([
  [compact, { name: 'NetworkManager.service', masked: true }],
  [compact, { name: 'multipathd.service', masked: true }],
  [compact, { name: 'systemd-networkd-wait-online.service', masked: true }],
  [rocky, { name: 'systemd-networkd.service', masked: true }],
])('%# $1 is taken', (spec, unit) => {
  expect(told(spec, unit)).toEqual(told(spec));
});
