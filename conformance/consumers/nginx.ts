import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Consumer } from '../consumer';
import { inBundle } from '../subject';

/** The web server of our documentation; we write no other configuration of nginx. */
export const WEB_SERVER =
  /```nginx\n(.*?)```/s.exec(readFileSync(join(__dirname, '../../docs/boot.md'), 'utf8'))?.[1] ?? '';

/** It binds what it is to listen on, even in a test. */
const CHECK = `ip address add 10.20.0.254/24 dev lo
[ -e /etc/nginx/conf.d/bootwright.conf ] || cat > /etc/nginx/conf.d/bootwright.conf <<'END'
${WEB_SERVER}END
nginx -t > /tmp/said 2>&1 || { cat /tmp/said; exit 1; }
! grep -E '\\[(warn|error|emerg)\\]' /tmp/said`;

export const nginx: Consumer = {
  name: 'nginx',
  reads: 'the web server that docs/boot.md gives',
  packages: ['nginx'],
  version: "nginx -v 2>&1 | sed 's|.*nginx/\\([^ ]*\\).*|\\1|'",
  check: CHECK,
  subjects: (bundle) => (bundle.name === 'main' ? inBundle(bundle, /^boot\/ipxe\/boot\.ipxe$/) : []),
  mistakes: [
    {
      spoil: 'echo "server { lisen 8080; }" > /etc/nginx/conf.d/bootwright.conf',
      says: /unknown directive "lisen"/,
    },
  ],
};
