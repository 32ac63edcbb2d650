import type { BootFormat } from './boot-format';
import { dnsmasq } from './dnsmasq';
import { install } from './install';
import { ipxe } from './ipxe';
import { matchbox } from './matchbox';
import { pxelinux } from './pxelinux';

export type * from './boot-format';

/** Every boot format. */
export const bootFormats: readonly BootFormat[] = [dnsmasq, install, ipxe, matchbox, pxelinux];
