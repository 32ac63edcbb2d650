#!/bin/bash
# Starts both etcd clusters of the reference cluster, with what the guarded bundle `$1` gives their machines: the
# commands of their static pods, their keys, addresses and scripts. Members are lost, replaced and restored.
sealed=$1
bundles=${sealed%/*}
source /conformance/cluster/machines.sh
members=(etcd1 etcd2 etcd3 etcd4 etcd5 etcd6)
for program in etcd etcdctl etcdutl; do install_program "$program" v3.6.8; done

hopeless() {
  grep -h -m 1 -e 'rejected connection on peer endpoint.*tls: ' -e 'has been permanently removed' -e '"level":"fatal"' \
    /machines/etcd?/etcd.log
}

api_server_flag() {
  on master1 sed -n "s/^ *- --$1=//p" /etc/kubernetes/manifests/kube-apiserver.yaml
}

# Any client, with the API server's trust.
trusting() {
  on master1 etcdctl --cacert="$(api_server_flag etcd-cafile)" --command-timeout=10s "$@"
}

as_api_server() {
  trusting --cert="$(api_server_flag etcd-certfile)" --key="$(api_server_flag etcd-keyfile)" --endpoints="$@"
}

put() {
  as_api_server "$1" put "$2" "$3"
}

has() {
  [ "$(as_api_server "$1" get --print-value-only "$2")" = "$3" ]
}

# Who the members of a cluster are, and that nobody of another is among them: MEMBER NAMES
expect_members() {
  local names
  names=$(etcdctl_on "$1" member list | awk -F', ' '$2 == "started" { print $3 }' | sort | paste -sd' ')
  [ "$names" = "$2" ] || fail "the members are $names and not $2"
}

etcdctl_on() {
  on "$1" /opt/bootwright/bin/etcdctl --endpoints=https://127.0.0.1:2379 "${@:2}"
}

cluster_id() {
  as_api_server "$1" member list -w fields | sed -n 's/^"ClusterID" : //p'
}

# WHY CERTIFICATE-FLAGS …
expect_refused() {
  : > /machines/etcd1/etcd.log
  ! trusting --endpoints=https://10.20.0.1:2379 "${@:2}" put /stranger 1 > /tmp/said 2>&1 || fail "a client is served: $1"
  grep -q "rejected connection on client endpoint.*$1" /machines/etcd1/etcd.log ||
    fail "a client is not refused because of \"$1\":" "$(cat /tmp/said /machines/etcd1/etcd.log)"
}

# Runs a member on a machine that has its documents: MEMBER…
start_members() {
  local member
  for member in "$@"; do
    leave_crictl "$member"
    start "$member" etcd
  done
}

# The start that the documents mean: nobody waits for anybody.
lay_network 10.20.0.254/24
install "$sealed" "${members[@]}" master1
start_members "${members[@]}"
main=$(api_server_flag etcd-servers)
events=$(api_server_flag etcd-servers-overrides | sed 's|^/events#||; s/;/,/g')
await as_api_server "$main" endpoint health
await as_api_server "$events" endpoint health
for member in "${members[@]}"; do
  for path in livez readyz; do await on "$member" curl --fail --silent --show-error "http://127.0.0.1:2381/$path"; done
done

expect_members etcd1 'etcd1 etcd2 etcd3'
expect_members etcd4 'etcd4 etcd5 etcd6'
[ "$(cluster_id "$main")" != "$(cluster_id "$events")" ] || fail 'both clusters have the same ID'
await put "$main" /registry/a 1
await put "$events" /registry/events/a 2
await has "$main" /registry/a 1
await has "$events" /registry/events/a 2
await has "$events" /registry/a ''

# Strangers.
install "$sealed-otherwise" master2
for part in crt key; do
  on master2 cat "/etc/kubernetes/pki/apiserver-etcd-client.$part" | on master1 tee "/etc/kubernetes/stranger.$part" > /tmp/said
done
expect_refused 'unknown authority' --cert=/etc/kubernetes/stranger.crt --key=/etc/kubernetes/stranger.key
expect_refused "client didn't provide a certificate"

# A member of events is a stranger to main, by whatever it holds, for clients and for peers.
await etcdctl_on etcd4 endpoint health
for name in healthcheck-client peer server; do
  for part in crt key; do
    on etcd4 cat "/etc/kubernetes/pki/etcd/$name.$part" | on master1 tee "/etc/kubernetes/stolen.$part" > /tmp/said
  done
  expect_refused 'client certificate authentication failed' \
    --cert=/etc/kubernetes/stolen.crt --key=/etc/kubernetes/stolen.key
done
: > /machines/etcd1/etcd.log
! on etcd4 curl --silent --show-error --max-time 10 --cacert /etc/kubernetes/pki/etcd/ca.crt \
  --cert /etc/kubernetes/pki/etcd/peer.crt --key /etc/kubernetes/pki/etcd/peer.key https://10.20.0.1:2380/members \
  > /tmp/said 2>&1 || fail 'a member of events is a peer of main'
grep -q 'rejected connection on peer endpoint.*client certificate authentication failed' /machines/etcd1/etcd.log ||
  fail 'a peer is not refused for its name:' "$(cat /tmp/said /machines/etcd1/etcd.log)"

# Certificates are renewed while the members run.
source /conformance/cluster/etcd-renewal.sh

# One lost member of any stops nothing; two stop their cluster alone.
for member in etcd3 etcd1 etcd2; do
  lose "$member" etcd
  await put "$main" "/registry/without-$member" 1
  start "$member" etcd
  await as_api_server "$main" endpoint health
done
lose etcd3 etcd
lose etcd2 etcd
! put "$main" /registry/c 1 > /tmp/said 2>&1 || fail 'one member of three accepts a write'
await put "$events" /registry/events/c 1
start etcd2 etcd
await put "$main" /registry/d 1
start etcd3 etcd
await as_api_server "$main" endpoint health

# What the timers run. Who leads hands over before it is defragmented.
leads() {
  etcdctl_on "$1" endpoint status -w fields | sed -n 's/^"\(Leader\|MemberID\)" : //p' > /tmp/ids
  [ "$(sort -u /tmp/ids | wc -l)" = 1 ]
}
led=
for member in etcd1 etcd2 etcd3; do
  if leads "$member"; then led=$member; fi
  run_unit "$member" etcd-defrag.service
  ! leads "$member" || fail "$member leads and was defragmented"
done
[ -n "$led" ] || fail 'no member led before its turn'
run_unit etcd1 etcd-snapshot.service
snapshot=$(on etcd1 sh -c 'ls /var/lib/etcd-snapshots/*.db') || fail 'there is no snapshot'
await put "$main" /registry/after-the-snapshot 1

# A machine is lost with its disk, and replaced by the steps of docs/operations/replacing-an-etcd-member.md.
report_commands() {
  sed -n '/^## Members that join etcd.main/,/^## [^M]/p' "$bundles/replacing/report.md" | sed -n '/^```sh/,/^```$/p' | sed '/^```/d'
}
power_off etcd2
wipe etcd2
await put "$main" /registry/without-a-machine 1
report_commands | sed '/^# start etcd2/,$d' | on etcd1 tee /run/replace > /tmp/said
# etcd answers "unhealthy cluster" until those that are left have been connected for five seconds.
await on etcd1 bash -eux /run/replace
install "$bundles/replacing-sealed" etcd2
start_members etcd2
is_back() {
  etcdctl_on etcd1 member list | grep ', started, etcd2, ' && etcdctl_on etcd1 endpoint health --cluster
}
await is_back
expect_members etcd2 'etcd1 etcd2 etcd3'
await has https://10.20.0.2:2379 /registry/without-a-machine 1
lose etcd3 etcd
await put "$main" /registry/with-the-new-machine 1
start etcd3 etcd
await as_api_server "$main" endpoint health

# All are lost, and a snapshot brings their data back by the steps of docs/operations/restoring-etcd.md.
on etcd1 cat "$snapshot" > /machines/snapshot.db
for member in etcd1 etcd2 etcd3; do
  power_off "$member"
  wipe "$member"
done
install "$sealed" etcd1 etcd2 etcd3
for member in etcd1 etcd2 etcd3; do
  on "$member" tee /var/lib/etcd-snapshots/snapshot.db < /machines/snapshot.db > /tmp/said
  # shellcheck disable=SC2016
  on "$member" bash -euxc '
    flags=$(grep -oE -e "--(name|initial-cluster|initial-advertise-peer-urls)=[^ ]+" /etc/kubernetes/manifests/etcd.yaml)
    cp "$(command -v etcdutl)" /opt/bootwright/bin/etcdutl
    /opt/bootwright/bin/etcdutl snapshot restore /var/lib/etcd-snapshots/snapshot.db --data-dir=/var/lib/etcd/restored $flags \
      --initial-cluster-token=restored --bump-revision=1000000000 --mark-compacted
    mv /var/lib/etcd/restored/member /var/lib/etcd/' > /tmp/said 2>&1 || fail "$member is not restored:" "$(cat /tmp/said)"
  start_members "$member"
done
await as_api_server "$main" endpoint health
await has "$main" /registry/a 1
await has "$main" /registry/after-the-snapshot ''
expect_members etcd1 'etcd1 etcd2 etcd3'
echo "all within $SECONDS seconds"
