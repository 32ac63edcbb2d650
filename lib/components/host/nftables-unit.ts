import { type Unit, unit } from '../../artifacts';

/** Rules that nft(8) loads from a file, and the unit that does it. */
export interface NftablesUnitProps {
  readonly name: string;
  /** What systemd shows of it. */
  readonly description: string;
  readonly ruleset: string;
  /** Whether rules go with the unit when it stops; of a table, its family and name. */
  readonly leaves: { readonly table: string } | 'never';
}

/** As Debian's nftables.service, but before the network and with a table of its own. */
export function nftablesUnit({ description, leaves, name, ruleset }: NftablesUnitProps): Unit {
  const load = `/usr/sbin/nft -f ${ruleset}`;
  const service = {
    Unit: {
      Description: description,
      DefaultDependencies: 'no',
      Wants: 'network-pre.target',
      Before: 'network-pre.target shutdown.target',
      Conflicts: 'shutdown.target',
      StartLimitIntervalSec: '0',
    },
    Service: {
      Type: 'oneshot',
      RemainAfterExit: 'yes',
      ExecStart: load,
      ExecReload: load,
      ...(leaves === 'never' ? {} : { ExecStop: `/usr/sbin/nft delete table ${leaves.table}` }),
      // nft may come with the packages.
      Restart: 'on-failure',
      RestartSec: '15',
    },
    Install: { WantedBy: 'sysinit.target' },
  };
  return unit(name, { format: 'systemd', unit: service }, 'loads the rules before the network');
}
