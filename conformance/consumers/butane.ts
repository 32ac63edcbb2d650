import type { Consumer } from '../consumer';
import { edit } from '../spoil';
import { inBundle } from '../subject';

const VERSION = 'v0.29.0';
const NAME = `butane-${VERSION}`;

/**
 * We write none of Butane's own language: what one would write in it is written for the machine's system, and must
 * become the same document again. Butane knows what a system's Ignition cannot do although the specification has it.
 */
const CHECK = `case $1 in */bundles/flatcar*) system=flatcar ;; *) system=fcos ;; esac
python3 -B /conformance/butane/translate.py ${NAME} $system "$1"`;

export const butane: Consumer = {
  name: 'butane',
  reads: 'Ignition documents, as Butane would write them',
  packages: ['python3'],
  programs: [
    {
      name: NAME,
      module: 'github.com/coreos/butane',
      version: VERSION,
      package: 'github.com/coreos/butane/internal',
    },
  ],
  version: `echo ${VERSION}`,
  check: CHECK,
  subjects: (bundle) => inBundle(bundle, /\.ign$/),
  mistakes: [
    { files: document({ path: '/etc/motd', mod: 0o644 }), says: /storage\.files\.0\.mod.*unused key mod/ },
    { files: document({ path: 'etc/motd' }), says: /storage\.files\.0\.path.*path not absolute/ },
    // What Fedora CoreOS may have, the first subject, which is of Flatcar, may not.
    {
      spoil: edit(
        '$1',
        's|"storage": {|&"luks": [{"name": "data", "device": "/dev/sdb", "clevis": {"tpm2": true}}],|',
      ),
      says: /storage\.luks\.0\.clevis.*clevis is not supported/,
    },
  ],
};

function document(file: object): Readonly<Record<string, string>> {
  const content = { ignition: { version: '3.3.0' }, storage: { files: [file] } };
  return { 'machines/m1/ignition/config.ign': JSON.stringify(content) };
}
