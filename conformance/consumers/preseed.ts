import type { Consumer } from '../consumer';
import { inBundle } from '../subject';

/** It tells of a bad line on standard error, and ends with 1. */
export const preseed: Consumer = {
  name: 'debconf',
  reads: "answers for Debian's installer",
  packages: ['debconf'],
  version: 'dpkg-query --show debconf | cut -f2',
  check: 'debconf-set-selections --checkonly "$1"',
  subjects: (bundle) => inBundle(bundle, /\/install\/(.*\/)?preseed\.cfg$/),
  mistakes: [
    {
      files: { 'machines/m1/install/preseed.cfg': 'd-i time/zone string UTC\nd-i partman-auto/method\n' },
      says: /./,
    },
  ],
};
