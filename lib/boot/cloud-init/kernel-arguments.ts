import type { OperatingSystem } from '../../os';
import { command, quoted } from './shell';

/** Commands that add the arguments to the boot loader's configuration, for this kernel and those to come. */
export function kernelArgumentCommands(names: readonly string[], { software }: OperatingSystem): string[] {
  return names.length > 0 ? LOADERS[software](names) : [];
}

/**
 * Arguments count from the next boot on, so the machine restarts once, as Ignition does for the same reason; not if
 * its installer or its image has set them already.
 */
export function restartFor(names: readonly string[]): object {
  if (names.length === 0) return {};
  const missing = 'grep -qwF -e "$each" /proc/cmdline || exit 0';
  const condition = `for each in ${names.map(quoted).join(' ')}; do ${missing}; done; exit 1`;
  return { power_state: { mode: 'reboot', message: 'kernel arguments have changed', condition } };
}

const LOADERS: Readonly<Record<OperatingSystem['software'], (names: readonly string[]) => string[]>> = {
  deb: (names) => [
    'mkdir -p /etc/default/grub.d',
    `printf '%s\\n' ${quoted(`GRUB_CMDLINE_LINUX="$GRUB_CMDLINE_LINUX ${inQuotes(names.map(forGrub).join(' '))}"`)} >/etc/default/grub.d/90-bootwright.cfg`,
    'update-grub',
  ],
  rpm: (names) => [command('grubby', '--update-kernel=ALL', `--args=${names.join(' ')}`)],
  // No such system takes cloud-init documents.
  sysext: () => [],
};

/** grub.cfg has the arguments as words of a command, where a semicolon ends it and a brace begins another. */
function forGrub(name: string): string {
  return /[;&|<>{}]|^#/.test(name) ? `'${name}'` : name;
}

/** As it must be written between double quotes in sh. */
function inQuotes(text: string): string {
  return text.replace(/["$\\`]/g, '\\$&');
}
