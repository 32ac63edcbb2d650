import { network } from '../../../lib/components/host/network';
import type { OperatingSystemName } from '../../../lib/spec';
import { planOf, referenceWith } from '../../clusters';
import { artifactsOf } from '../manifest';
import { pathsOf, textOf } from '../on-disk';

const download = { url: 'http://10.20.0.254:8080/x.raw', sha256: '0'.repeat(64) };

function planWith(os: OperatingSystemName, networks = {}) {
  const reference = referenceWith({});
  const extensions = { kubernetes: download, 'cri-o': download };
  const changed = { os, networks: { ...reference.networks, ...networks } };
  return planOf({ ...reference, ...changed, ...(/core|flat/.test(os) ? { extensions } : {}) });
}

const nameservers = ['10.20.0.253', '10.20.0.254'];
const link = '/etc/systemd/network/10-lan0.link';

test.each([
  ['fedora-coreos', [link, '/etc/NetworkManager/system-connections/lan0.nmconnection']],
  ['flatcar', ['/etc/systemd/network/99-undescribed.network', link, '/etc/systemd/network/20-lan0.network']],
  ['rocky-9', []],
  ['ubuntu-24.04', []],
] as const)('%s: a document without a network of its own brings %j', (os, paths) => {
  expect(pathsOf(network, planWith(os), 'workers').slice(1)).toEqual(paths);
});

test('the interface is known by its MAC', () => {
  expect(textOf(network, planWith('flatcar'), 'workers', link)).toBe(
    '[Match]\nMACAddress=52:54:00:14:02:01\nType=ether\n\n[Link]\nName=lan0\n',
  );
});

test('networkd: address, gateway and name servers', () => {
  const path = '/etc/systemd/network/20-lan0.network';
  expect(textOf(network, planWith('flatcar', { nameservers, mtu: 9000 }), 'workers', path)).toBe(
    `[Match]
Name=lan0

[Link]
MTUBytes=9000

[Network]
Address=10.20.0.20/24
Gateway=10.20.0.254
DNS=10.20.0.253
DNS=10.20.0.254
`,
  );
});

test('NetworkManager: a profile that only root can read, as it demands', () => {
  const path = '/etc/NetworkManager/system-connections/lan0.nmconnection';
  const plan = planWith('fedora-coreos', { nameservers });
  expect(artifactsOf(network, plan, 'workers').at(-1)).toMatchObject({ path, mode: 0o600 });
  expect(textOf(network, plan, 'workers', path)).toContain(
    'address1=10.20.0.20/24,10.20.0.254\ndns=10.20.0.253;10.20.0.254;\n',
  );
});

test('a network without a gateway says none', () => {
  const plan = planWith('flatcar', { gateway: undefined });
  expect(textOf(network, plan, 'workers', '/etc/systemd/network/20-lan0.network')).not.toContain('Gateway');
});

describe('cards that the description does not name', () => {
  test.each(['fedora-coreos', 'rocky-9'] as const)('%s: NetworkManager makes no profile for them', (os) => {
    expect(
      textOf(network, planWith(os), 'workers', '/etc/NetworkManager/conf.d/90-kubernetes.conf'),
    ).toContain('[main]\nno-auto-default=*\n');
  });

  test.each(['debian-12', 'debian-13', 'flatcar'] as const)(
    '%s: what would bring them up comes too late',
    (os) => {
      const path = '/etc/systemd/network/99-undescribed.network';
      expect(textOf(network, planWith(os), 'workers', path)).toBe(
        '[Match]\nType=ether\nKind=!*\n\n[Link]\nActivationPolicy=down\nRequiredForOnline=no\n\n[Network]\nLinkLocalAddressing=no\nIPv6AcceptRA=no\n',
      );
    },
  );

  test('debian: the image’s own file names no card any more', () => {
    expect(textOf(network, planWith('debian-13'), 'workers', '/etc/netplan/90-default.yaml')).toBe(
      'network:\n  version: 2\n',
    );
  });
});

describe('a restart of systemd-networkd', () => {
  test.each([
    ['ubuntu-22.04', '/etc/systemd/network/10-netplan-lan0.network.d/keep-address.conf'],
    ['debian-13', '/etc/systemd/network/10-netplan-lan0.network.d/keep-address.conf'],
    ['flatcar', '/etc/systemd/network/20-lan0.network.d/keep-address.conf'],
  ] as const)('%s: leaves the endpoint’s address on a control plane', (os, path) => {
    const plan = planWith(os);
    expect(textOf(network, plan, 'masters', path)).toBe('[Network]\nKeepConfiguration=static\n');
    expect(pathsOf(network, plan, 'workers')).not.toContain(path);
  });

  test('there is none to leave with a balancer of one’s own', () => {
    const endpoint = { address: '10.20.0.253', balancer: 'external' } as const;
    const paths = pathsOf(network, planOf(referenceWith({ endpoint })), 'masters');
    expect(paths.filter((path) => path.endsWith('keep-address.conf'))).toEqual([]);
  });
});
