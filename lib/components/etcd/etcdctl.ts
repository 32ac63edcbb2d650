import { script } from '../../artifacts';
import type { Component } from '../component';

/**
 * The pod's own etcdctl, so that it always has the server's version. The image has no shell; the name is a regular
 * expression, hence the anchors (crictl ps --help).
 */
const ETCDCTL = `#!/bin/sh
# etcdctl of the etcd that runs on this machine, with a client certificate.
set -eu

container=$(crictl ps --name '^etcd$' --state Running --quiet)
if [ -z "$container" ]; then
  echo 'etcd does not run on this machine' >&2
  exit 1
fi

exec crictl exec "$container" etcdctl \\
  --cacert=/etc/kubernetes/pki/etcd/ca.crt \\
  --cert=/etc/kubernetes/pki/etcd/healthcheck-client.crt \\
  --key=/etc/kubernetes/pki/etcd/healthcheck-client.key \\
  "$@"
`;

/** How timers and people talk to etcd. In /opt because /usr is read-only on some systems. */
export const etcdctl: Component = {
  name: 'etcdctl',
  roles: ['etcd'],
  forPool: () => [
    script('/opt/bootwright/bin/etcdctl', ETCDCTL, 'etcdctl in the etcd pod, with its certificates'),
  ],
};
