import type { Consumer } from '../consumer';
import { inBundle } from '../subject';

export const dnsmasq: Consumer = {
  name: 'dnsmasq',
  reads: 'DHCP and TFTP of the boot server',
  packages: ['dnsmasq-base'],
  version: "dnsmasq --version | sed -n 's/^Dnsmasq version \\([^ ]*\\).*/\\1/p'",
  check: 'dnsmasq --test --conf-file="$1"',
  subjects: (bundle) => inBundle(bundle, /^boot\/dnsmasq\/.*\.conf$/),
  mistakes: [
    {
      files: { 'boot/dnsmasq/dnsmasq.conf': 'port=0\nenable-tfpt\n' },
      says: /bad option at line 2/,
    },
  ],
};
