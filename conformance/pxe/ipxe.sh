# shellcheck shell=bash
# iPXE for firmware, by TFTP; it finds its scripts by HTTP.
cp /usr/lib/ipxe/{undionly.kpxe,ipxe.efi} /srv/tftp/
