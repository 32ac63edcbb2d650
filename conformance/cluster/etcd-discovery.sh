#!/bin/bash
# Members of etcd find one another by DNS or by a URL, with what the guarded bundle `$1` gives their machines.
sealed=$1
source /conformance/cluster/machines.sh
members=(master1 master2 master3)
gateway=10.80.0.254

hopeless() {
  grep -h -m 1 -e 'rejected connection on peer endpoint.*tls: ' -e '"level":"fatal"' -e 'failed to join discovery cluster' /machines/master?/etcd.log 2> /tmp/said
}

flag() {
  on master1 sed -n "s/^ *- --$1=//p" /etc/kubernetes/manifests/etcd.yaml
}

# The records that the report tells a person to make.
serve_records() {
  local records
  mapfile -t records < <(sed -n -e 's/^\(_etcd[^ ]*\)\. .* SRV 0 0 \([0-9]*\) \(.*\)\.$/--srv-host=\1,\3,\2/p' \
    -e 's/^\([a-z][^ ]*\)\. .* IN A \([0-9.]*\)$/--host-record=\1,\2/p' "${sealed%-sealed}/report.md")
  dnsmasq --keep-in-foreground --conf-file=/dev/null --listen-address="$gateway" --bind-interfaces --no-resolv \
    --no-hosts "${records[@]}" > /tmp/served 2>&1 &
}

# What a discovery service is: keys of an etcd's second API, first of them the number of members.
serve_registry() {
  etcd --enable-v2 --data-dir=/tmp/registry --listen-client-urls="http://$gateway:2379" \
    --advertise-client-urls="http://$gateway:2379" --listen-peer-urls=http://127.0.0.1:2380 > /tmp/served 2>&1 &
  await curl --fail --silent --show-error --request PUT --data value=3 "$(flag discovery)/_config/size"
}

all_are_well() {
  on "$1" /opt/bootwright/bin/etcdctl --endpoints=https://127.0.0.1:2379 endpoint health --cluster
}

members_of() {
  on "$1" /opt/bootwright/bin/etcdctl --endpoints=https://127.0.0.1:2379 member list |
    awk -F', ' '$2 == "started" { print $3, $4 }' | sort | paste -sd' '
}

lay_network "$gateway/24"
install "$sealed" "${members[@]}"
if [ -n "$(flag discovery-srv)" ]; then
  serve_records
  wanted=$(printf 'master%s https://master%s.srv-kubernetes.example.com:2380 ' 1 1 2 2 3 3)
else
  serve_registry
  wanted=$(printf 'master%s https://10.80.0.%s:2380 ' 1 1 2 2 3 3)
fi
service=$!
for member in "${members[@]}"; do
  leave_crictl "$member"
  start "$member" etcd
done
for member in "${members[@]}"; do await all_are_well "$member"; done
[ "$(members_of master2)" = "${wanted% }" ] || fail "the members are $(members_of master2)"

# Later nobody asks it: a member comes back without.
kill "$service"
lose master3 etcd
start master3 etcd
await all_are_well master3
echo "all within $SECONDS seconds"
