import type { DiskSpec } from './disk';
import type { DomainsSpec } from './domains';
import type { SettingsSpec } from './settings';

/** A row of machines. The three lists must be equally long. */
export interface MachineRangeSpec {
  /** Host names with one counter in brackets: `worker[1-200]`, or `worker[001-200]` with leading zeros. */
  readonly names: string;

  /** First and last IPv4 address; the last may leave out what is the first's: `10.20.0.20-219`. */
  readonly addresses: string;

  /** First and last MAC address; the last may leave out what is the first's: `52:54:00:14:02:01-c8`. */
  readonly macs: string;

  /** What its machines share with others and go down with; a counter divides the row. @default the pool's */
  readonly domains?: DomainsSpec;
}

/** One machine. */
export interface MachineSpec extends SettingsSpec {
  /** IPv4 address. @default the range's; required if no range names this machine */
  readonly address?: string;

  /** MAC address of the interface that it starts from. @default the range's; required likewise */
  readonly mac?: string;

  /** Disk that an installer writes the operating system onto. @default `hardware.disk` of the pool */
  readonly disk?: DiskSpec | string;

  /** What it shares with others and goes down with. @default the range's, else the pool's */
  readonly domains?: DomainsSpec;
}
