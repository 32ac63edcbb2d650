/**
 * Where a kubelet has its certificates. It looks for the current one there (client-go, util/certificate,
 * certificate_store.go), which must be a link, as it makes links itself.
 */
const STORE = '/var/lib/kubelet/pki';

export const CURRENT_CERTIFICATE = `${STORE}/kubelet-client-current.pem`;

/** What `sealed/` brings: the first one, and the next one where that has ended. */
export const SEALED_CERTIFICATE = `${STORE}/kubelet-client-sealed.pem`;

export const BEGIN_STORE = '/opt/bootwright/bin/kubelet-certificate';

/** Before each start of the kubelet. What it has renewed stays; who removes the link begins anew. */
export const beginStore = `#!/bin/sh
# Begins the kubelet's store with the certificate that this machine was given, where it has none.
set -eu

[ -e ${CURRENT_CERTIFICATE} ] || ln -sfn ${SEALED_CERTIFICATE} ${CURRENT_CERTIFICATE}
`;
