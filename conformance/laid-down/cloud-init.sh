#!/bin/bash
# Lets cloud-init run its four stages with a seed folder: cloud-init.sh SEED. There is no systemd: what it keeps in
# files is done, and what it would do with processes is left out.
set -eu
. /conformance/laid-down/common.sh "$1"

cat > /usr/local/bin/systemctl <<'END'
#!/bin/sh
verb=$1
shift
for word; do
  shift
  case $word in --now | --no-block | --no-reload) ;; *) set -- "$@" "$word" ;; esac
done
case $verb in
  enable | disable | mask) exec /usr/bin/systemctl --root=/ "$verb" "$@" ;;
  daemon-reload | reload | restart | try-restart) ;;
  *) exec /usr/bin/systemctl "$verb" "$@" ;;
esac
END
printf '#!/bin/sh\n' > /usr/local/bin/udevadm
chmod +x /usr/local/bin/{systemctl,udevadm}
export PATH=/usr/local/bin:$PATH
printf 'datasource_list: [NoCloud, None]\n' > /etc/cloud/cloud.cfg.d/99-source.cfg
mkdir -p /var/lib/cloud/seed/nocloud
cp "$folder"/{meta-data,network-config,user-data,vendor-data} /var/lib/cloud/seed/nocloud/
mac=$(sed -n 's/.*macaddress: "\(.*\)".*/\1/p' "$folder/network-config")
ip link add card type veth peer name cable
ip link set card address "$mac"

remember
for stage in 'init --local' init 'modules --mode=config' 'modules --mode=final'; do
  cloud-init $stage > /tmp/said 2>&1 || fail "cloud-init $stage:" "$(cat /tmp/said)"
done
! grep -h -e ' - WARNING' -e ' - ERROR' /var/log/cloud-init.log || fail 'cloud-init warns'
[ "$(python3 -c 'import json; print(json.load(open("/run/cloud-init/result.json"))["v1"]["errors"])')" = '[]' ] ||
  fail "$(cat /run/cloud-init/result.json)"
[ ! -e /etc/sudoers.d/90-cloud-init-users ] || visudo --check --quiet || fail 'visudo refuses what cloud-init wrote'
ip link show lan0 | grep -q "$mac" || fail "lan0 is not the card $mac"
compare
