#!/bin/bash
# Lets kubeadm make a cluster and join it, with what the guarded bundle `$1` gives its machines, and installs the first
# control plane again while the others run.
sealed=$1
source /conformance/cluster/machines.sh
source /conformance/cluster/kubelet.sh
source /conformance/cluster/calico.sh
# None where etcd is stacked.
mapfile -t etcds < <(cd "$sealed/machines" && compgen -G 'etcd?')
nodes=(master1 master2 worker1)
patience=900
declare -A kubelet=()

# What kubeadm does not get over by waiting.
hopeless() {
  grep -h -m 1 -A 1 'error execution phase certs' /tmp/said.* 2> /tmp/unsaid
}

# kubeadm, as far as there is neither a container runtime nor systemd nor cgroups; kubelet.sh stands in for the kubelet.
give_kubeadm() {
  printf '#!/bin/sh\nexec kubeadm-v1.36.3 "$@" --ignore-preflight-errors=CRI,ContainerRuntimeVersion,ImagePull,SystemVerification\n' |
    on "$1" tee /usr/bin/kubeadm > /tmp/said
  printf '#!/bin/sh\necho Kubernetes v1.36.3\n' | on "$1" tee /usr/bin/kubelet > /tmp/said
  printf '#!/bin/sh\n' | on "$1" tee /usr/bin/systemctl > /tmp/said
  on "$1" chmod +x /usr/bin/kubeadm /usr/bin/kubelet /usr/bin/systemctl
  on "$1" sysctl --quiet --write net.ipv4.ip_forward=1
}

for program in etcd etcdctl; do install_program "$program" v3.6.8; done
for program in kube-apiserver kube-controller-manager kube-scheduler kubectl; do
  install_program "$program" v1.36.3
done

lay_network 10.20.0.254/24
install "$sealed" "${etcds[@]}" "${nodes[@]}"
for etcd in "${etcds[@]}"; do start "$etcd" etcd; done
# What a node does when it is switched on: all of it at once, each as often as its unit would: NODE
switch_on() {
  give_kubeadm "$1"
  run_kubelet "$1" &
  kubelet[$1]=$!
  run_unit "$1" kubeadm.service &
  units+=($!)
  [[ $1 == worker* ]] && return
  start_units "$1" haproxy.service keepalived.service
  run_unit "$1" bootwright-bootstrap-token.service &
  units+=($!)
  run_unit "$1" bootwright-addons.service &
  units+=($!)
}

all_units_end_well() {
  local unit
  for unit in "${units[@]}"; do wait "$unit" || fail 'a unit does not end well'; done
  units=()
}

as_person() {
  on master2 /opt/bootwright/bin/kubectl --request-timeout=30s "$@"
}

nodes_are() {
  [ "$(as_person get nodes -o name | paste -sd' ')" = "$1" ]
}

expect_init_on() {
  local node made=''
  for node in master1 master2; do ! on "$node" test -e /var/lib/bootwright/kubeadm-init || made+=$node; done
  [ "$made" = "$1" ] || fail "kubeadm init has run on \"$made\" and not on \"$1\""
}

units=()
serve_calico
for node in "${nodes[@]}"; do switch_on "$node"; done
all_units_end_well
await nodes_are 'node/master1 node/master2 node/worker1'
expect_init_on master1
for object in configmap/kubeadm-config configmap/kubelet-config daemonset/kube-proxy deployment/coredns; do
  as_person get "$object" --namespace kube-system > /tmp/said 2>&1 || fail "there is no $object:" "$(cat /tmp/said)"
done
as_person get configmap/cluster-info --namespace kube-public > /tmp/said 2>&1 || fail "$(cat /tmp/said)"
await as_person create configmap from-before

# A stacked member would be lost with its machine, and of two none may be.
if [ ${#etcds[@]} -eq 0 ]; then
  leave_crictl master1
  members=$(on master1 /opt/bootwright/bin/etcdctl --endpoints=https://127.0.0.1:2379 member list)
  [ "$(grep -c ', started, master[12], .*, false$' <<< "$members")" = 2 ] || fail 'the members are' "$members"
  echo "all within $SECONDS seconds"
  exit
fi

# Installed again, the first control plane finds the cluster and joins it.
kill "${kubelet[master1]}"
power_off master1
wipe master1
install "$sealed" master1
switch_on master1
all_units_end_well
expect_init_on ''
await as_person get configmap from-before
await nodes_are 'node/master1 node/master2 node/worker1'
echo "all within $SECONDS seconds"
