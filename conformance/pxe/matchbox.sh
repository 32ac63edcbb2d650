# shellcheck shell=bash
# iPXE for firmware, by TFTP; its scripts come from matchbox, through the boot server.
cp /usr/lib/ipxe/{undionly.kpxe,ipxe.efi} /srv/tftp/
matchbox-v0.11.0 -address 127.0.0.1:8081 -data-path "$dist/boot/matchbox" -assets-path '' > /tmp/matchbox.log 2>&1 &
until curl --silent --fail --output /dev/null http://127.0.0.1:8081/boot.ipxe; do sleep 0.2; done
