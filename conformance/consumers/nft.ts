import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

export const nft: Consumer = {
  name: 'nft',
  reads: 'rules of the firewall',
  packages: ['nftables'],
  version: "nft --version | sed 's/^nftables v\\([^ ]*\\).*/\\1/'",
  check: 'nft --check --file "$1"',
  subjects: (bundle) => onDisk(bundle, /\.nft$|^\/etc\/(sysconfig\/)?nftables\.conf$/),
  mistakes: [
    {
      files: {
        'machines/m1/rootfs/etc/nftables/m1.nft':
          'table inet t {\n  chain c {\n    type filter hook input priority 0; policy drip;\n  }\n}\n',
      },
      says: /expecting accept or drop/,
    },
  ],
};
