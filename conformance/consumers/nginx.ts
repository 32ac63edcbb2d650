import type { Consumer } from '../consumer';
import { inBundle } from '../subject';

/** It binds what it is to listen on, even in a test. */
const CHECK = `for address in $(sed -n 's/^ *listen \\([0-9.]*\\):.*/\\1/p' "$1"); do ip address add "$address/32" dev lo; done
cp "$1" /etc/nginx/conf.d/bootwright.conf
nginx -t > /tmp/said 2>&1 || { cat /tmp/said; exit 1; }
! grep -E '\\[(warn|error|emerg)\\]' /tmp/said`;

export const nginx: Consumer = {
  name: 'nginx',
  reads: 'the web server of both bundles',
  packages: ['nginx'],
  version: "nginx -v 2>&1 | sed 's|.*nginx/\\([^ ]*\\).*|\\1|'",
  check: CHECK,
  subjects: (bundle) => inBundle(bundle, /^boot\/nginx\/bootwright\.conf$/),
  mistakes: [
    {
      files: { 'boot/nginx/bootwright.conf': 'server {\n  lisen 8080;\n}\n' },
      says: /unknown directive "lisen"/,
    },
    {
      files: {
        'boot/nginx/bootwright.conf':
          'geo $machine {\n  10.20.0.1 a;\n  10.20.0.1 b;\n}\nserver {\n  listen 8080;\n}\n',
      },
      says: /duplicate network "10\.20\.0\.1"/,
    },
  ],
};
