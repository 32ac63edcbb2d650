#!/bin/bash
# Starts both etcd clusters of the reference cluster, with what the guarded bundle `$1` gives their machines: the
# commands of their static pods, their keys, addresses and scripts. Every machine has a network of its own and, wherever
# a command of its runs, its own folders in place.
sealed=$1
members=(etcd1 etcd2 etcd3 etcd4 etcd5 etcd6)
patience=180

# What a command needs to run on a machine: `sh -ec "$enter" MACHINE COMMAND …`. The mounts go with the command.
enter='for folder in etc/kubernetes opt/bootwright var/lib/etcd var/lib/etcd-snapshots; do
  mount --bind "/machines/$0/$folder" "/$folder"
done
exec "$@"'

on() {
  ip netns exec "$1" sh -ec "$enter" "$@"
}

fail() {
  printf '%s\n' "$@"
  exit 1
}

install_programs() {
  ln -s "$(command -v etcd-v3.6.8)" /usr/local/bin/etcd
  ln -s "$(command -v etcdctl-v3.6.8)" /usr/local/bin/etcdctl
  # The machines' scripts ask the container for its etcdctl, which here lies beside them.
  printf '#!/bin/sh\ncase $1 in ps) echo etcd ;; exec) shift 2; exec "$@" ;; esac\n' > /usr/local/bin/crictl
  chmod +x /usr/local/bin/crictl
  export PATH=/usr/local/bin:$PATH
}

# The files of a machine: NAME FOLDER-OF-ITS-DOCUMENTS
lay_down() {
  mkdir -p {/machines/"$1",}/{etc/kubernetes,opt/bootwright,var/lib/etcd,var/lib/etcd-snapshots}
  unshare --mount sh -ec "$enter" "$1" python3 /tmp/lay-down.py "$2/cloud-init/user-data" > /tmp/said 2>&1 ||
    fail "the documents of $1 cannot be laid down:" "$(cat /tmp/said)"
}

plug_in() {
  ip netns add "$1"
  ip link add "$1" type veth peer name lan0 netns "$1"
  ip link set "$1" master lan up
  ip -n "$1" link set lo up
  ip -n "$1" address add "$(grep -oEm1 '[0-9.]+/[0-9]+' "$sealed/machines/$1/cloud-init/network-config")" dev lan0
  ip -n "$1" link set lan0 up
}

declare -A process

start() {
  local command
  mapfile -t command < <(python3 -c '
import sys, yaml
print(*yaml.safe_load(open(sys.argv[1]))["spec"]["containers"][0]["command"], sep="\n")
' "/machines/$1/etc/kubernetes/manifests/etcd.yaml")
  ip netns exec "$1" sh -ec "$enter" "$1" "${command[@]}" >> "/tmp/$1.log" 2>&1 &
  process[$1]=$!
}

lose() {
  kill -KILL "${process[$1]}"
  wait "${process[$1]}" 2> /dev/null || true
  unset "process[$1]"
}

# Waits until a command succeeds, or until it never will.
await() {
  local end=$((SECONDS + patience)) member
  until "$@" > /tmp/said 2>&1; do
    for member in "${!process[@]}"; do
      kill -0 "${process[$member]}" || fail "$member has ended:" "$(tail -n 5 "/tmp/$member.log")"
    done
    ! grep -h 'rejected connection on peer endpoint.*tls: ' /tmp/etcd?.log || fail 'members refuse one another'
    [ $SECONDS -lt $end ] || fail "not within $patience seconds: $*" "$(cat /tmp/said)"
    sleep 0.2
  done
}

api_server_flag() {
  sed -n "s/^ *- --$1=//p" /machines/master1/etc/kubernetes/manifests/kube-apiserver.yaml
}

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

# Who the members of a cluster are, and that nobody of another is among them.
expect_members() {
  local names
  names=$(as_api_server "$1" member list | awk -F', ' '{ print $3 }' | sort | paste -sd' ')
  [ "$names" = "$2" ] || fail "the members are $names and not $2"
}

cluster_id() {
  as_api_server "$1" member list -w fields | sed -n 's/^"ClusterID" : //p'
}

# WHY CERTIFICATE-FLAGS …
expect_refused() {
  : > /tmp/etcd1.log
  ! trusting --endpoints=https://10.20.0.1:2379 "${@:2}" put /stranger 1 > /tmp/said 2>&1 || fail "a client is served: $1"
  grep -q "rejected connection on client endpoint.*$1" /tmp/etcd1.log ||
    fail "a client is not refused because of \"$1\":" "$(cat /tmp/said /tmp/etcd1.log)"
}

install_programs
ip link add lan type bridge
ip link set lan up
for machine in "${members[@]}" master1; do
  lay_down "$machine" "$sealed/machines/$machine"
  plug_in "$machine"
done
for member in "${members[@]}"; do start "$member"; done

main=$(api_server_flag etcd-servers)
events=$(api_server_flag etcd-servers-overrides | sed 's|^/events#||; s/;/,/g')
await as_api_server "$main" endpoint health
await as_api_server "$events" endpoint health
for member in "${members[@]}"; do
  for path in livez readyz; do
    await on "$member" python3 -c "import urllib.request as r; r.urlopen('http://127.0.0.1:2381/$path')"
  done
done

expect_members "$main" 'etcd1 etcd2 etcd3'
expect_members "$events" 'etcd4 etcd5 etcd6'
[ "$(cluster_id "$main")" != "$(cluster_id "$events")" ] || fail 'both clusters have the same ID'
await put "$main" /registry/a 1
await put "$events" /registry/events/a 2
has "$main" /registry/a 1 || fail 'main has lost a value'
has "$events" /registry/events/a 2 || fail 'events has lost a value'
has "$events" /registry/a '' || fail 'events has a value of main'

lay_down stranger "$sealed-otherwise/machines/master1"
cp /machines/stranger/etc/kubernetes/pki/apiserver-etcd-client.crt /machines/master1/etc/kubernetes/stranger.crt
cp /machines/stranger/etc/kubernetes/pki/apiserver-etcd-client.key /machines/master1/etc/kubernetes/stranger.key
expect_refused 'unknown authority' --cert=/etc/kubernetes/stranger.crt --key=/etc/kubernetes/stranger.key
expect_refused "client didn't provide a certificate"

for script in etcd-snapshot etcd-defrag; do
  on etcd1 "/opt/bootwright/bin/$script" > /tmp/said 2>&1 || fail "$script fails:" "$(cat /tmp/said)"
done
compgen -G '/machines/etcd1/var/lib/etcd-snapshots/*.db' > /dev/null || fail 'there is no snapshot'

lose etcd3
await put "$main" /registry/b 1
lose etcd2
! put "$main" /registry/c 1 > /tmp/said 2>&1 || fail 'one member of three accepts a write'
put "$events" /registry/events/c 1 > /tmp/said 2>&1 || fail 'main takes events with it:' "$(cat /tmp/said)"
start etcd2
await put "$main" /registry/d 1
start etcd3
await as_api_server "$main" endpoint health
has "$main" /registry/b 1 || fail 'main has lost a value'
