import type { PowerOnSpec } from './power-on';

/** `disk`: the system is installed. `live`: it runs from RAM. `install`: iPXE starts its unattended installer. */
export type BootSource = 'disk' | 'install' | 'live';

/** The formats in which network boot is written. */
export type NetbootFormat = 'dnsmasq' | 'ipxe' | 'matchbox' | 'pxelinux';

/** How machines start. */
export interface BootSpec {
  /** HTTP URL, without a trailing slash, under which `dist/` is served: `http://10.20.0.254:8080`. */
  readonly server: string;

  /**
   * HTTP URL, without a trailing slash, under which `sealed/` is served. Machines fetch their documents from there;
   * whoever can read it is in the cluster. Nodes keep their pods from its host and port, if the host is an address.
   * @default `<server>/sealed`
   */
  readonly sealedServer?: string;

  /** Where the operating system starts from. @default install */
  readonly from?: BootSource;

  /** Document that carries the files. @default the one that the operating system reads */
  readonly document?: 'cloud-init' | 'ignition';

  /** Network boot formats to write. @default all of them; no pxelinux where `server` is https, which it cannot fetch */
  readonly netboot?: readonly NetbootFormat[];

  /** What limits how many machines may start at once; the boot plan follows from it. @default one gigabit everywhere */
  readonly powerOn?: PowerOnSpec;
}
