#!/bin/bash
# What kubeadm says to the keys that the user-data `$1` gives a control plane. `init` runs these phases itself where
# it makes the cluster: it uses what is there, makes what is missing, and refuses what does not fit.
configuration=/etc/kubernetes/kubeadm/init.yaml

refuse() {
  cat /tmp/said
  exit 1
}

ask() {
  "$KUBEADM" "$@" --config "$configuration" > /tmp/said 2>&1 || refuse
}

python3 /conformance/cluster/lay-down.py "$1" > /tmp/said 2>&1 || refuse
# It refuses clusters that are more than one minor away.
sed -i "s/^kubernetesVersion: .*/kubernetesVersion: $("$KUBEADM" version --output=short)/" "$configuration"
cp -a /etc/kubernetes /tmp/given

ask certs check-expiration
grep -q -e '!MISSING!' -e '<invalid>' /tmp/said && refuse
ask init phase certs all
grep -q Generating /tmp/said && refuse
ask init phase kubeconfig all
# The kubelet's identity is left to kubeadm, or to a bootstrap token, where it is not given.
grep '^\[kubeconfig\] Writing' /tmp/said | grep -qv '"kubelet.conf"' && refuse
# It only warns of another address than it would have given. Two are chosen: the machine's own API server for
# super-admin.conf, which works before there is a balancer, and the balanced one for kubelet.conf.
grep 'unexpected API Server URL' /tmp/said | grep -qv -e /super-admin.conf -e /kubelet.conf && refuse
diff --recursive /tmp/given /etc/kubernetes > /tmp/said ||
  [ "$(cat /tmp/said)" = 'Only in /etc/kubernetes: kubelet.conf' ] || refuse
