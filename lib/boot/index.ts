import type { BootFormat } from './boot-format';
import { cloudInit } from './cloud-init';
import { dnsmasq } from './dnsmasq';
import { ignition } from './ignition';
import { install } from './install';
import { ipxe } from './ipxe';
import { matchbox } from './matchbox';
import { nginx } from './nginx';
import { pxelinux } from './pxelinux';

export type * from './boot-format';

/** Every boot format. */
export const bootFormats: readonly BootFormat[] = [
  cloudInit,
  dnsmasq,
  ignition,
  install,
  ipxe,
  matchbox,
  nginx,
  pxelinux,
];
