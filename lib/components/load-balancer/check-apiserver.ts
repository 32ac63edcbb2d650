import { healthPort } from './haproxy-cfg';

/**
 * The script by which keepalived asks the balancer, and not the API server beside it: what counts is whether clients
 * are served here. Machines have curl, and the image of the pod has what BusyBox brings.
 */
export const checkApiserver = `#!/bin/sh
url=http://127.0.0.1:${healthPort}/readyz
if command -v curl >/dev/null; then
  exec curl --fail --silent --max-time 2 --output /dev/null "$url"
fi
exec wget -q -T 2 -O /dev/null "$url"
`;
