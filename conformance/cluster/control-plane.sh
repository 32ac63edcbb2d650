#!/bin/bash
# Starts the control plane of the reference cluster, with what the guarded bundle `$1` gives its machines: etcd, two
# control planes and a worker, each with the commands of its static pods and units, its keys, files and address.
source /conformance/cluster/machines.sh
source /conformance/cluster/kubelet.sh
source /conformance/cluster/calico.sh
sealed=$1
etcds=(etcd1 etcd2 etcd3 etcd4 etcd5 etcd6)
masters=(master1 master2)
control_plane=(kube-apiserver kube-controller-manager kube-scheduler)
balancer=(haproxy.service keepalived.service)
endpoint=10.20.0.9

install_programs() {
  install_program etcd v3.6.8
  install_program etcdctl v3.6.8
  for program in kube-apiserver kube-controller-manager kube-scheduler kubectl; do
    install_program "$program" v1.36.3
  done
}

# What a person says to it, on a control plane.
as_person() {
  on "$person" /opt/bootwright/bin/kubectl --request-timeout=30s "$@"
}

get() {
  as_person get "$@"
}

# Anybody may ask this, through the virtual address.
is_ready() {
  on worker1 curl --silent --show-error --fail --max-time 10 --cacert /etc/kubernetes/pki/ca.crt \
    "https://$endpoint:8443/readyz"
}

# POD
is_scheduled() {
  beat worker1
  [ "$(get pod "$1" -o jsonpath='{.spec.nodeName}')" = worker1 ]
}

has_pod_addresses() {
  python3 -c 'import ipaddress as i, sys; sys.exit(not i.ip_network(sys.argv[1]).subnet_of(i.ip_network("10.244.0.0/16")))' \
    "$(get node worker1 -o jsonpath='{.spec.podCIDR}')"
}

# An event, by way of a machine's own API server: MACHINE
tell_event() {
  local server
  server=https://$(address_of "$1"):6443
  await as_person --server="$server" get --raw=/readyz
  as_person --server="$server" create --filename=- << EVENT > /tmp/said 2>&1 ||
{apiVersion: v1, kind: Event, metadata: {name: told-by-$1, namespace: default},
 involvedObject: {kind: Pod, name: probe, namespace: default}, reason: Told, type: Normal}
EVENT
    fail "$1 takes no event:" "$(cat /tmp/said)"
}

address_of() {
  on "$1" ip -4 -oneline address show dev lan0 | sed -n 's|.* \(10[0-9.]*\)/24 .*|\1|p'
}

expect_refused() {
  ! "${@:2}" > /tmp/said 2>&1 || fail "nobody refuses: ${*:2}"
  grep -q "$1" /tmp/said || fail "not refused because of \"$1\": ${*:2}" "$(cat /tmp/said)"
}

# The keys that an etcd holds: MEMBER
keys_of() {
  on "$1" /opt/bootwright/bin/etcdctl --endpoints=https://127.0.0.1:2379 get --prefix --keys-only /
}

# Which machine leads the controller managers, or the schedulers: LEASE
leader() {
  get lease "$1" --namespace kube-system -o jsonpath='{.spec.holderIdentity}' | sed 's/_.*//'
}

leads_elsewhere() {
  local now
  now=$(leader "$1") && [ -n "$now" ] && [ "$now" != "$2" ]
}

holds_address() {
  on "$1" ip -oneline address show dev lan0 | grep -q " $endpoint/32 "
}

# Exactly one machine does, which is then in $holder.
has_holder() {
  local master
  holder=
  for master in "${masters[@]}"; do
    [ -n "${init[$master]:-}" ] && holds_address "$master" || continue
    [ -z "$holder" ] || return 1
    holder=$master
  done
  [ -n "$holder" ]
}

moves_from() {
  has_holder && [ "$holder" != "$1" ]
}

# Keeps one connection to the API through the virtual address, asks on it again and again, and ends when
# it is cut.
hold_connection() {
  on worker1 python3 - "$endpoint" > /tmp/held 2>&1 << 'PYTHON'
import http.client, ssl, sys, time

connection = http.client.HTTPSConnection(sys.argv[1], 8443, timeout=30, context=ssl._create_unverified_context())
connection.connect()
connection.auto_open = 0
while True:
    connection.request("GET", "/readyz")
    print(connection.getresponse().read().decode(), flush=True)
    time.sleep(0.5)
PYTHON
}

answers() {
  local before
  before=$(wc -l < /tmp/held)
  await more_than "$before"
}

more_than() {
  [ "$(wc -l < /tmp/held)" -gt "$1" ]
}

# A change of its file reaches a balancer by a reload: the one that holds the address, with somebody connected.
reloads() {
  local cfg=/etc/haproxy/haproxy.cfg conf=/etc/keepalived/keepalived.conf master watching
  master=$(on "$holder" cat /run/haproxy.service.pid)
  # It takes another name first, as with whoever copies files.
  on "$holder" sed -i 's|if { path /livez }|if { path /reloaded }|' $cfg
  reload_unit "$holder" haproxy.service
  await on "$holder" curl --fail --silent --show-error http://127.0.0.1:8404/reloaded
  [ "$(on "$holder" cat /run/haproxy.service.pid)" = "$master" ] || fail 'haproxy was started anew'
  on "$holder" timeout 6 ip monitor address > /tmp/addresses 2>&1 &
  watching=$!
  sleep 1
  on "$holder" sed -i 's/rise 5/rise 4/' $conf
  reload_unit "$holder" keepalived.service
  wait $watching || true
  ! grep "$endpoint" /tmp/addresses > /tmp/said || fail 'the address moves at a reload:' "$(cat /tmp/addresses)"
  holds_address "$holder" || fail "$holder lost the address"
  on "$holder" sed -i 's/ 200 if/ 200 when/' $cfg
  ! (reload_unit "$holder" haproxy.service) > /tmp/said || fail 'haproxy takes a file with a mistake'
  await on "$holder" curl --fail --silent --show-error http://127.0.0.1:8404/reloaded
}

# An API server learns of a policy a moment later, each for itself. Of one that is for another machine it cannot: MACHINE
refuses_stolen() {
  [ -n "${stolen:-}" ] ||
    ! as_node worker1 --server="https://$(address_of "$1"):6443" create --dry-run=server -f /run/node.json
}

other() {
  [ "$1" = master1 ] && echo master2 || echo master1
}

install_programs
lay_network 10.20.0.254/24
serve_calico
install "$sealed" "${etcds[@]}" "${masters[@]}" worker1
for etcd in "${etcds[@]}"; do
  leave_crictl "$etcd"
  start "$etcd" etcd
done
units=()
for master in "${masters[@]}"; do
  start "$master" "${control_plane[@]}"
  start_units "$master" "${balancer[@]}"
  run_unit "$master" bootwright-addons.service &
  units+=($!)
done
await is_ready
person=master1

# Bootstrap tokens.
for master in "${masters[@]}"; do run_unit "$master" bootwright-bootstrap-token.service; done
as_person get secret --namespace kube-system -o name | grep -q bootstrap-token- || fail 'there is no bootstrap token'
control_plane_taint='[{"key": "node-role.kubernetes.io/control-plane", "effect": "NoSchedule"}]'
for master in "${masters[@]}"; do register "$master" "$control_plane_taint"; done
register worker1
for unit in "${units[@]}"; do wait "$unit" || fail 'the add-ons are not applied'; done
for object in deployment/coredns daemonset/kube-proxy service/kube-dns; do
  get "$object" --namespace kube-system > /tmp/said 2>&1 || fail "the add-ons lack $object:" "$(cat /tmp/said)"
done
get installation.operator.tigera.io/default > /tmp/said 2>&1 || fail 'the add-ons lack Calico:' "$(cat /tmp/said)"
for master in "${masters[@]}"; do
  get node "$master" --show-labels | grep -q node-role.kubernetes.io/control-plane= || fail "$master has no role"
done

# A pod is scheduled to the node, which has addresses for pods.
await as_person run probe --image=registry.k8s.io/pause:3.10
await is_scheduled probe
await has_pod_addresses

# Strangers, and a node that claims to be another.
install "$sealed-otherwise" worker2
bootstrap=/etc/kubernetes/bootstrap-kubelet.conf
expect_refused 'certificate signed by unknown authority' on worker2 kubectl --kubeconfig="$bootstrap" get csr
token=$(on worker2 sed -n 's/^ *token: //p' "$bootstrap")
expect_refused Unauthorized on worker1 kubectl --kubeconfig=/dev/null --server="https://$endpoint:8443" \
  --certificate-authority=/etc/kubernetes/pki/ca.crt --token="$token" get csr
node worker9 | on worker1 tee /run/other.json > /tmp/said
expect_refused 'is not allowed to' as_node worker1 create -f /run/other.json

# Events have an etcd of their own, whichever API server they come through.
for master in "${masters[@]}"; do tell_event "$master"; done
keys=$(keys_of etcd1)
! grep /registry/events/ <<< "$keys" > /tmp/said || fail 'etcd1 holds events:' "$(cat /tmp/said)"
keys=$(keys_of etcd4)
for master in "${masters[@]}"; do
  grep -q "^/registry/events/default/told-by-$master$" <<< "$keys" || fail "etcd4 lacks the event of $master:" "$keys"
done
others=$(grep -v -e '^/registry/events/' -e '^$' <<< "$keys" || true)
[ -z "$others" ] || fail 'etcd4 holds more than events:' "$others"

# Somebody else leads when the leader dies.
for component in kube-controller-manager kube-scheduler; do
  await leads_elsewhere "$component" nobody
  first=$(leader "$component")
  lose "$first" "$component"
  await leads_elsewhere "$component" "$first"
  start "$first" "$component"
done

# A reload cuts no connection and leaves the address where it is.
await has_holder
hold_connection &
await more_than 0
reloads
answers
on "$holder" sed -i 's/ 200 when/ 200 if/' /etc/haproxy/haproxy.cfg

# The address leaves a machine whose balancer is gone, by the word of the check script, and one that is switched off.
await has_holder
first=$holder
lose "$first" haproxy.service
await moves_from "$first"
await is_ready
start_units "$first" haproxy.service
await has_holder
first=$holder
person=$(other "$first")
power_off "$first"
await moves_from "$first"
await is_ready
for component in kube-controller-manager kube-scheduler; do await leads_elsewhere "$component" "$first"; done
await as_person run after-the-loss --image=registry.k8s.io/pause:3.10
await is_scheduled after-the-loss

# Installed again, nothing is left of what it was, and nobody gave a word.
wipe "$first"
install "$sealed" "$first"
start "$first" "${control_plane[@]}"
start_units "$first" "${balancer[@]}"
run_unit "$first" bootwright-bootstrap-token.service
await on worker1 curl --silent --show-error --fail --cacert /etc/kubernetes/pki/ca.crt \
  "https://$first:6443/readyz" --resolve "$first:6443:$(address_of "$first")"
# A stolen worker makes its node again, until the policy of the page names it.
as_person delete node worker1
as_node worker1 create -f /run/node.json
sed "s/worker7/${stolen:-worker1}/; s|^kubectl|/opt/bootwright/bin/kubectl|" /tmp/policy.sh | on "$person" sh -e
as_person delete node worker1
for master in "${masters[@]}"; do await refuses_stolen "$master"; done
expect_refused 'this machine was stolen' as_node worker1 create -f /run/node.json
echo "all within $SECONDS seconds"
