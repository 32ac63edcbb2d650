import { type Artifact, file } from '../../artifacts';
import type { OperatingSystem } from '../../os';

/**
 * Cards that the description does not name stay down: an address by DHCP brings another default route and other name
 * servers. A card that a file of one's own names before is another matter. `Kind=!*` are those of hardware, not the
 * pods' (systemd.network(5), since 251); the name sorts before that of Flatcar's zz-default.network.
 */
const DOWN = file(
  '/etc/systemd/network/99-undescribed.network',
  {
    format: 'systemd',
    unit: {
      Match: { Type: 'ether', Kind: '!*' },
      Link: { ActivationPolicy: 'down', RequiredForOnline: 'no' },
      Network: { LinkLocalAddressing: 'no', IPv6AcceptRA: 'no' },
    },
  },
  'cards that the description does not name stay down',
);

/** What keeps them down where the system would bring them up. NetworkManager is told in its own configuration. */
export function undescribed({ defaultNetworks, network }: OperatingSystem): Artifact[] {
  return [
    ...defaultNetworks.map((path) =>
      file(
        path,
        { format: 'yaml', documents: [{ network: { version: 2 } }] },
        "stands for the image's own, which brings up every card",
        0o600,
      ),
    ),
    ...(network === 'networkd' || defaultNetworks.length > 0 ? [DOWN] : []),
  ];
}
