import type { Consumer } from '../consumer';
import { inBundle } from '../subject';

/** The schema of the document; a line beside `Valid schema` is about something deprecated. */
const CHECK = `case $1 in */network-config) kind=network-config ;; *) kind=cloud-config ;; esac
said=$(cloud-init schema --config-file "$1" --schema-type $kind 2>&1) || { echo "$said"; exit 1; }
echo "$said"
[ "$said" = "Valid schema $1" ]`;

export const cloudInit: Consumer = {
  name: 'cloud-init',
  reads: 'user-data, vendor-data and network-config',
  packages: ['cloud-init'],
  version: "cloud-init --version | sed 's/.* //'",
  check: CHECK,
  subjects: (bundle) =>
    inBundle(bundle, /\/(user-data|vendor-data|network-config)$/).filter(
      ({ file }) => bundle.content(file).trim() !== '',
    ),
  mistakes: [
    {
      files: { 'machines/m1/cloud-init/user-data': '#cloud-config\nwrite_file:\n  - path: /etc/motd\n' },
      says: /'write_file' was unexpected/,
    },
    {
      files: {
        'machines/m1/cloud-init/network-config':
          'version: 2\nethernets: {lan0: {addreses: [10.20.0.1/24]}}\n',
      },
      says: /unknown key 'addreses'/,
    },
  ],
};
