import type { Consumer } from '../consumer';
import { edit } from '../spoil';
import { inBundle } from '../subject';

const ANSWERS = /\/install\/(autoinstall\/user-data|installer\.ign|ks\.cfg|preseed\.cfg)$/;

/** One machine of each pool would be the same again: what finds the disk is the same for all. */
export const installers: Consumer = {
  name: 'installers',
  reads: 'what five installers look at before they erase a disk',
  packages: ['busybox-static', 'e2fsprogs', 'python3-yaml', 'shellcheck'],
  version: "wipefs --version | sed 's/.* //'",
  check: 'bash /conformance/installers/guard.sh "$1"',
  minutes: 3,
  subjects: (bundle) => inBundle(bundle, ANSWERS).slice(0, 1),
  mistakes: [
    {
      spoil: edit('$1', 's/found=.(signatures [^)]*)/found=/'),
      says: /ext4: expected not erased/,
    },
    { spoil: edit('$1', 's/holders/partners/'), says: /a holder: expected not erased/ },
    { spoil: edit('$1', 's|/partition;|/party;|'), says: /a partition: expected not erased/ },
    {
      spoil: edit('$1', 's/readable "$1" ||/true ||/'),
      says: /a disk that is gone: expected not erased, for what it holds cannot be told/,
    },
    { spoil: edit('$1', 's/in "$@"; do/in $@; do/'), says: /SC2068/ },
  ],
};
