import type { Netboot } from '../netboot';

/**
 * Starts the first disk: on a BIOS by its boot sector, which a new disk lacks; under UEFI by \EFI\BOOT\ on it, from
 * iPXE 2.0.0 on (ipxe/ipxe b1c13cc43). An older one finds no disk there. Comes back only if nothing started.
 */
export const START_DISK = 'sanboot --no-describe --drive 0x80';

/** Arguments of iPXE's `kernel`. Under UEFI a kernel finds its initrds by the names among them. */
export function kernelArguments({ initrds, arguments: args }: Netboot): string[] {
  return [...initrds.map(({ name }) => `initrd=${name}`), ...args];
}

/** Arguments of iPXE's `initrd`, once for each. */
export function initrdArguments({ initrds }: Netboot): string[] {
  return initrds.map(({ name, url }) => `--name ${name} ${url}`);
}
