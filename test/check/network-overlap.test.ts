import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';

const IN =
  /is in 10\.\d+\.0\.0\/\d+ \(.*\), whose addresses lead to pods and Services; write an address outside/;

test.each<[string, Partial<ClusterSpec>]>([
  ['boot.server', { boot: { ...compact.boot, server: 'http://10.244.0.5:8080' } }],
  ['boot.sealedServer', { boot: { ...compact.boot, sealedServer: 'https://10.96.3.4/sealed' } }],
  ['host.timeServers[0]', { host: { timeServers: ['10.244.9.9'] } }],
  ['networks.nameservers[0]', { networks: { ...compact.networks, nameservers: ['10.96.0.10'] } }],
])('%s must not have the address of a pod or Service', (place, fields) => {
  const lines = compile(compactWith(fields)).issues.map(formatIssue);
  const told = lines.filter((line) => line.startsWith(`${place}: `) && IN.test(line));
  expect(told).toHaveLength(1);
});

test('servers elsewhere are taken', () => {
  const host = { timeServers: ['10.20.0.254', 'ntp.example.com', '10.244.0.1.example.com'] };
  const lines = compile(compactWith({ host })).issues.map(formatIssue);
  expect(lines.filter((line) => IN.test(line))).toEqual([]);
});
