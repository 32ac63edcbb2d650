import type { KernelArgument } from '../../lib/artifacts';
import { bootFormats } from '../../lib/boot';
import type { BootFormat } from '../../lib/boot/boot-format';
import type { ClusterModel } from '../../lib/constructs';
import { operatingSystems } from '../../lib/os';
import type { BootSource, NetbootFormat, OperatingSystemName } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';
import { bareModel, firstMachine } from './model';

const SERVER = 'http://10.20.0.254:8080';
const sources: readonly BootSource[] = ['disk', 'install', 'live'];
const names = Object.keys(operatingSystems) as OperatingSystemName[];
const cases = names.flatMap((os) => sources.map((from) => [os, from] as const));

function modelOf(
  os: OperatingSystemName,
  from: BootSource,
  netboot?: readonly NetbootFormat[],
): ClusterModel {
  return bareModel(
    planOf(referenceWith({ os, boot: { server: SERVER, from, ...(netboot && { netboot }) } })),
  );
}

function formatOf(name: string): BootFormat {
  const format = bootFormats.find((each) => each.name === name);
  if (!format) throw new Error(`${name} is not registered`);
  return format;
}

/** All that a format writes for etcd1, as one text. */
function written(name: NetbootFormat, model: ClusterModel): string {
  const files = formatOf(name).forMachine?.(model, firstMachine(model)) ?? [];
  return files.map(({ content }) => content).join('\n');
}

describe.each(cases)('%s from %s', (os, from) => {
  const model = modelOf(os, from);
  const { netboot } = operatingSystems[os];
  const assets = `${SERVER}/assets/${os}`;

  test.each(['ipxe', 'matchbox', 'pxelinux'] as const)('%s carries it', (name) => {
    const text = written(name, model);
    expect(text).not.toMatch(/<[a-z]+>|undefined/);
    if (from === 'disk') {
      expect(text).toMatch(/sanboot|LOCALBOOT|disk\.ipxe/);
      expect(text).not.toContain(assets);
      return;
    }
    const { kernel, initrds, installKernel, installInitrds } = netboot;
    const files =
      from === 'live' ? [kernel, ...initrds] : [installKernel ?? kernel, ...(installInitrds ?? initrds)];
    for (const file of files) expect(text).toContain(`${assets}/${file}`);
    // A live system reads its own document; an installer reads its pool's answers first, and is told the document.
    expect(text).toContain(`${SERVER}/sealed/machines/etcd1/`);
    expect(text.includes(`${SERVER}/pools/etcd-main/install/`)).toBe(from === 'install');
    expect(
      text.includes(` bootwright.document=${SERVER}/sealed/machines/etcd1/`) ||
        text.includes(`"bootwright.document=`),
    ).toBe(from === 'install');
    expect(text).toContain('BOOTIF=01-52-54-00-14-00-01');
  });

  test('the files that the installer is led to are there', () => {
    const answers = formatOf('install').forPool?.(model, firstMachine(model).pool) ?? [];
    const urls = written('ipxe', model).match(/http\S+\/pools\/etcd-main\/install\/\S*/g) ?? [];
    for (const url of urls) {
      const path = url.slice(SERVER.length + 1);
      expect(answers.some((answer) => answer.path === path || answer.path === `${path}user-data`)).toBe(true);
    }
    expect(answers.length > 0).toBe(from === 'install');
  });
});

/** What the scripts of a machine say that has these kernel arguments, by how it starts. */
function withArguments(name: NetbootFormat, kernelArguments: readonly KernelArgument[]): string[] {
  const placed = kernelArguments.map((each) => ({ ...each, component: 'test' }));
  return sources.map((from) => {
    const plan = planOf(referenceWith({ boot: { server: SERVER, from } }));
    return written(name, bareModel(plan, { kernelArguments: placed }));
  });
}

function kernelArgument(argument: string, byHand = true): KernelArgument {
  const overriddenBy = byHand ? { overriddenBy: ['kernelArguments[0]'] } : {};
  return { kind: 'kernel-argument', argument, reason: '', ...overriddenBy };
}

test.each(['ipxe', 'matchbox', 'pxelinux'] as const)(
  'by %s the installer’s kernel has the kernel arguments too, such as its console',
  (name) => {
    const texts = withArguments(name, [kernelArgument('console=ttyS1,115200n8')]);
    expect(texts.map((text) => text.includes('console=ttyS1,115200n8'))).toEqual([false, true, true]);
  },
);

test.each([
  ['keeps memory back', kernelArgument('hugepages=16')],
  ['a component adds for the installed system', kernelArgument('selinux=0', false)],
])('the installer’s kernel has none that %s', (_, argument) => {
  const texts = withArguments('ipxe', [argument]);
  expect(texts.map((text) => text.includes(argument.argument))).toEqual([false, false, true]);
});

test.each(['dnsmasq', 'ipxe', 'matchbox', 'pxelinux'] as const)(
  'without %s in boot.netboot there is none',
  (name) => {
    const all: readonly NetbootFormat[] = ['dnsmasq', 'ipxe', 'matchbox', 'pxelinux'];
    const model = modelOf(
      'ubuntu-24.04',
      'live',
      all.filter((each) => each !== name),
    );
    const format = formatOf(name);
    const machine = format.forMachine?.(model, firstMachine(model)) ?? [];
    expect([...machine, ...(format.forCluster?.(model) ?? [])]).toEqual([]);
  },
);
