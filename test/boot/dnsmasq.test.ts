import { dnsmasq } from '../../lib/boot/dnsmasq';
import type { ClusterSpec, NetbootFormat, PowerOnSpec } from '../../lib/spec';
import reference from '../../main';
import { planOf } from '../clusters';
import { bareModel } from './model';

function linesOf(
  netboot: readonly NetbootFormat[],
  networks: Partial<ClusterSpec['networks']> = {},
  powerOn: PowerOnSpec = {},
): string[] {
  const spec: ClusterSpec = {
    ...reference,
    networks: { ...reference.networks, ...networks },
    boot: { server: 'http://10.20.0.254:8080', from: 'live', netboot: ['dnsmasq', ...netboot], powerOn },
  };
  const files = dnsmasq.forCluster?.(bareModel(planOf(spec))) ?? [];
  return files.flatMap(({ content }) => content.split('\n'));
}

test('gives each machine its address, and nobody else one', () => {
  const lines = linesOf(['ipxe']);
  expect(lines).toContain('dhcp-range=10.20.0.0,static,255.255.255.0,infinite');
  expect(lines).toContain('dhcp-host=52:54:00:14:02:c8,worker200,10.20.0.219,infinite');
  expect(lines.filter((line) => line.startsWith('dhcp-host='))).toHaveLength(209);
  expect(lines).toContain('dhcp-lease-max=209');
});

test('sends no router and no DNS server where there is none', () => {
  const lines = linesOf(['ipxe'], { gateway: undefined, nameservers: undefined });
  expect(lines).toEqual(
    expect.arrayContaining(['dhcp-option=option:router', 'dhcp-option=option:dns-server']),
  );
});

test.each([
  [['ipxe', 'matchbox', 'pxelinux'], 'dhcp-boot=tag:ipxe,http://10.20.0.254:8080/boot/ipxe/boot.ipxe'],
  [['matchbox', 'pxelinux'], 'dhcp-boot=tag:ipxe,http://10.20.0.254:8080/boot.ipxe'],
  [['pxelinux'], 'dhcp-boot=tag:bios,tag:!ipxe,lpxelinux.0'],
] as const)('beside %j it leads to the first of them', (netboot, line) => {
  expect(linesOf(netboot)).toContain(line);
});

test('on its own it serves addresses only', () => {
  expect(linesOf([]).filter((line) => /^(dhcp-boot|enable-tftp)/.test(line))).toEqual([]);
});

test.each([
  [undefined, 'ipxe', []],
  [50, 'ipxe', []],
  [51, 'pxelinux', ['tftp-max=51']],
  [200, 'ipxe', ['tftp-max=200']],
] as const)('%s machines that are powered on together load %s by TFTP', (atOnce, netboot, lines) => {
  const powerOn = atOnce ? { atOnce } : {};
  expect(linesOf([netboot], {}, powerOn).filter((line) => line.startsWith('tftp-max='))).toEqual(lines);
});
