import { ipxe } from '../../lib/boot/ipxe';
import type { BootSource } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';
import { bareModel, firstMachine } from './model';

function filesOf(from: BootSource) {
  const model = bareModel(planOf(referenceWith({ boot: { server: 'http://10.20.0.254:8080', from } })));
  return [...(ipxe.forMachine?.(model, firstMachine(model)) ?? []), ...(ipxe.forCluster?.(model) ?? [])];
}

test('is found by the MAC as iPXE writes it', () => {
  const [machine, entry] = filesOf('live');
  expect(machine?.path).toBe('boot/ipxe/52-54-00-14-00-01.ipxe');
  expect(entry?.path).toBe('boot/ipxe/boot.ipxe');
  expect(entry?.content).toContain(
    `chain http://10.20.0.254:8080/boot/ipxe/\${netX/mac:hexhyp}.ipxe && exit ||`,
  );
});

test('begins as iPXE knows a script', () => {
  for (const { content } of filesOf('install')) expect(content).toMatch(/^#!ipxe\n/);
});

test('tries the disk before it installs, and never goes on after a disk that started', () => {
  const [machine] = filesOf('install');
  const lines = machine?.content.split('\n') ?? [];
  const disk = lines.indexOf('sanboot --no-describe --drive 0x80 && exit ||');
  expect(disk).toBeGreaterThan(0);
  expect(lines.findIndex((line) => line.startsWith('kernel '))).toBeGreaterThan(disk);
});

test('names the initrd in the arguments, by which UEFI finds it', () => {
  const [machine] = filesOf('live');
  expect(machine?.content).toMatch(/^kernel \S+\/boot-kernel initrd=boot-initrd /m);
  expect(machine?.content).toMatch(/^initrd --name boot-initrd http\S+\/boot-initrd$/m);
});

test('ends the entry script with leave for the firmware to go on', () => {
  const [, entry] = filesOf('disk');
  expect(entry?.content.trimEnd()).toMatch(/\nexit 1$/);
});
