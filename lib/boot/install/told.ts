import type { MachinePlan } from '../../plan';
import { wantedWords } from './find-disk';

/**
 * A pool's answers are alike; what differs from machine to machine is told on the installer's kernel command line,
 * which is each machine's own. The kernel takes a name with a dot for a module's and passes it by (Linux,
 * init/main.c, unknown_bootoption). It can be read in the installed system's root too: debian-installer mounts /proc
 * there before a command runs in it (debian-installer-utils, chroot-setup.sh), and so does Anaconda before %post.
 */
export function toldArguments(document: string, { disk }: MachinePlan): string[] {
  return [`bootwright.document=${document}`, ...wantedWords(disk).map((word) => `bootwright.disk=${word}`)];
}

/** Shell that sets `document` to what was told; one command, as debian-installer's answers need it. */
export const TOLD_DOCUMENT = told('document', `document=\${word#*=}`);

/** Shell that makes the words for the disk its arguments; where nothing was told, it is the only one. */
export const TOLD_DISK = `set --; ${told('disk', `set -- "$@" "\${word#*=}"`)}; [ $# -gt 0 ] || set -- no-other-beside-it`;

function told(name: string, act: string): string {
  return `for word in $(cat /proc/cmdline); do case $word in bootwright.${name}=*) ${act};; esac; done`;
}
