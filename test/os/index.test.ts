import { operatingSystems } from '../../lib/os';

const systems = Object.entries(operatingSystems);

describe.each(systems)('%s', (name, os) => {
  const { netboot } = os;

  test('is filed under its own name', () => {
    expect(os.name).toBe(name);
  });

  test('leaves only known blanks in kernel arguments', () => {
    const blanks = [...netboot.live, ...netboot.install].flatMap((each) => each.match(/<[^>]*>/g) ?? []);
    expect(['<assets>', '<disk>', '<document>', '<hostname>', '<installer>']).toEqual(
      expect.arrayContaining(blanks),
    );
  });

  test('leads the live system to its document and the installer to its answers or the document', () => {
    expect(netboot.live.join(' ')).toContain('<document>');
    expect(netboot.install.join(' ')).toMatch(/<installer>|<document>/);
  });

  test('gives cloud-init a folder: both URLs end in a slash', () => {
    const seeds = [...netboot.live, ...netboot.install].filter((each) => each.startsWith('ds='));
    for (const seed of seeds) expect(seed).toMatch(/^ds=nocloud(-net)?;s=(<document>|<installer>\/)$/);
    expect(seeds.length > 0).toBe(os.documents.includes('cloud-init'));
  });

  test('keeps what is written at run time out of a read-only /usr', () => {
    const readOnly = os.software === 'sysext';
    expect(os.volumePlugins.startsWith('/usr/')).toBe(!readOnly);
  });

  test('reads the environment files of its package format', () => {
    const folder = os.software === 'deb' ? '/etc/default' : '/etc/sysconfig';
    expect([os.kubeletEnvironment, os.crioEnvironment]).toEqual([`${folder}/kubelet`, `${folder}/crio`]);
  });
});

test.each([
  ['debian-12', 'ds=nocloud-net;'],
  ['debian-13', 'ds=nocloud;'],
] as const)('%s gets the spelling that its cloud-init fetches from: %s', (name, start) => {
  expect(operatingSystems[name].netboot.live.some((each) => each.startsWith(start))).toBe(true);
});
