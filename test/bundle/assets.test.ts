import { assetsOf } from '../../lib/bundle/assets';
import { reportFile } from '../../lib/bundle/report';
import { operatingSystems } from '../../lib/os';
import { descriptions, modelOf } from '../examples';

const systems = Object.values(operatingSystems);

test('a machine that starts from its disk fetches nothing', () => {
  for (const os of systems) expect(assetsOf({ os, bootFrom: 'disk' })).toEqual([]);
});

test.each([
  ['rocky-9', ['images/pxeboot/vmlinuz', 'images/pxeboot/initrd.img', '.treeinfo', 'AppStream/', 'BaseOS/']],
  ['flatcar', ['flatcar_production_pxe.vmlinuz', '<version>/flatcar_production_image.bin.bz2.sig']],
  ['ubuntu-24.04', ['casper/vmlinuz', 'casper/initrd']],
] as const)('to install %s takes %j', (name, files) => {
  expect(assetsOf({ os: operatingSystems[name], bootFrom: 'install' })).toEqual(
    expect.arrayContaining([...files]),
  );
});

test.each(systems)('what $name fetches from the assets is listed', (os) => {
  for (const bootFrom of ['install', 'live'] as const) {
    const bare = os.netboot[bootFrom].some((argument) => /<assets>(?!\/)/.test(argument));
    const assets = assetsOf({ os, bootFrom });
    expect(assets.length).toBeGreaterThanOrEqual(2);
    expect(bare).toBe(bare && os.netboot.installerFetches.length > 0);
  }
});

test.each(descriptions)('what restores the etcd of $name is listed, of the version that runs', ({ spec }) => {
  const { content } = reportFile(modelOf(spec));
  expect(content).toMatch(/^- `etcd\/etcdutl` of etcd 3\.\d+\.\d+:/m);
});
