#!/bin/bash
# Asks a kube-apiserver for its word on every Kubernetes object of a bundle, by a strict dry run: judge.sh BUNDLE VERSION
set -eu
bundle=$1 version=$2

fail() {
  printf '%s\n' "$@"
  exit 1
}

kubectl() {
  "kubectl-$version" --server=https://127.0.0.1:6443 --insecure-skip-tls-verify --token=judge --cache-dir=/tmp/kubectl "$@"
}

# The addresses of Services are this cluster's.
services=$(grep -rhom1 'service-cluster-ip-range=[^ ]*' "$bundle"/{pools,machines}/*/rootfs/etc/kubernetes | head -n1)
openssl genrsa -out /tmp/sa.key 2> /dev/null
echo 'judge,judge,1,system:masters' > /tmp/tokens

"etcd-v3.6.8" --data-dir=/tmp/etcd --log-level=error > /tmp/etcd.log 2>&1 &
# No controller gives namespaces their service account here.
"kube-apiserver-$version" --etcd-servers=http://127.0.0.1:2379 --cert-dir=/tmp/certs --token-auth-file=/tmp/tokens \
  --service-account-issuer=https://judge --service-account-key-file=/tmp/sa.key \
  --service-account-signing-key-file=/tmp/sa.key --authorization-mode=RBAC "--$services" --allow-privileged \
  --disable-admission-plugins=ServiceAccount --advertise-address=127.0.0.1 > /tmp/kube-apiserver.log 2>&1 &
server=$!

end=$((SECONDS + 240))
until kubectl get --raw=/readyz > /tmp/said 2>&1; do
  kill -0 $server 2> /dev/null || fail 'kube-apiserver has ended:' "$(tail -n 5 /tmp/kube-apiserver.log)"
  [ $SECONDS -lt $end ] || fail 'kube-apiserver is not ready:' "$(cat /tmp/said)"
  sleep 0.5
done

mkdir /tmp/objects
namespaces=$(python3 /conformance/api-server/objects.py "$bundle" /tmp/objects)
for namespace in $namespaces; do kubectl create namespace "$namespace" > /dev/null; done
status=0
kubectl apply --dry-run=server --validate=strict --filename=/tmp/objects > /tmp/said 2>&1 || status=$?
# Warnings, of what is deprecated and such, count as refusals.
grep -v ' (server dry run)$' /tmp/said && exit 1
exit $status
