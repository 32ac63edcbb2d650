#!/bin/bash
# What kubeadm makes of our own configuration, beside what we give the machine: kubeadm.sh USER-DATA KUBEADM TABLES.
# TABLES holds the differences that are meant, as JSON, one file for each kind of machine.
set -eu
document=$1 kubeadm=$2 tables=$3
configuration=/etc/kubernetes/kubeadm

fail() {
  printf '%s\n' "$@"
  exit 1
}

init_phase() {
  "$kubeadm" init phase "$@" --config "$configuration" > /tmp/said 2>&1 || fail "init phase $*:" "$(cat /tmp/said)"
}

python3 /conformance/cluster/lay-down.py "$document" > /tmp/said 2>&1 || fail "$(cat /tmp/said)"
mv /etc/kubernetes /tmp/ours
mkdir /etc/kubernetes
if [ -e /tmp/ours/kubeadm/etcd.yaml ]; then
  kind=etcd configuration=/tmp/ours/kubeadm/etcd.yaml
  for certificate in ca server peer healthcheck-client; do init_phase certs "etcd-$certificate"; done
  init_phase etcd local
else
  kind=control-plane configuration=/tmp/ours/kubeadm/init.yaml
  for phase in certs kubeconfig control-plane; do init_phase $phase all; done
fi
python3 -B /conformance/oracle/compare.py /tmp/ours /etc/kubernetes "$tables/$kind.json"
