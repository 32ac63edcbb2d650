# What a kubelet does before it has pods to run: it asks for a certificate with its token, and registers its node. The
# real one would need a container runtime.

# What a node says to the API: MACHINE COMMAND…
as_node() {
  on "$1" kubectl --kubeconfig /etc/kubernetes/kubelet.conf --request-timeout=30s "${@:2}"
}

# Asks for a certificate with a token, as a kubelet does: MACHINE KUBECONFIG
ask_for_certificate() {
  on "$1" sh -ec '
    kubectl="kubectl --kubeconfig=$1 --request-timeout=30s"
    mkdir -p /var/lib/kubelet/pki
    cd /var/lib/kubelet/pki
    [ -e request ] || openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout kubelet-client.key \
      -subj "/O=system:nodes/CN=system:node:$0" -out request
    name=csr-$(sha256sum request | cut -c 1-12)
    ! $kubectl get csr "$name" || exit 0
    $kubectl create --validate=false -f - << END
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: { name: $name }
spec:
  request: $(base64 --wrap=0 request)
  signerName: kubernetes.io/kube-apiserver-client-kubelet
  usages: [digital signature, client auth]
END' "$1" "$2"
}

has_certificate() {
  on "$1" sh -ec '
    cd /var/lib/kubelet/pki
    name=csr-$(sha256sum request | cut -c 1-12)
    kubectl --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf get csr "$name" -o jsonpath={.status.certificate} |
      base64 --decode > kubelet-client.crt
    openssl verify -CAfile /etc/kubernetes/pki/ca.crt kubelet-client.crt'
}

# What a kubelet leaves when it has its certificate.
use_certificate() {
  on "$1" sh -ec '
    cp /etc/kubernetes/bootstrap-kubelet.conf /run/kubelet.conf
    for user in $(kubectl config get-users --kubeconfig=/run/kubelet.conf | sed 1d); do
      kubectl config delete-user "$user" --kubeconfig=/run/kubelet.conf
      kubectl config set-credentials "$user" --kubeconfig=/run/kubelet.conf \
        --client-certificate=/var/lib/kubelet/pki/kubelet-client.crt \
        --client-key=/var/lib/kubelet/pki/kubelet-client.key
    done
    mv /run/kubelet.conf /etc/kubernetes/kubelet.conf'
}

node() {
  printf '{"apiVersion": "v1", "kind": "Node", "metadata": {"name": "%s", "labels": {"kubernetes.io/hostname": "%s",
    "kubernetes.io/os": "linux"}}, "spec": {"taints": %s}}' "$1" "$1" "${2:-[]}"
}

# A node without pods: MACHINE [TAINTS]
register() {
  if ! on "$1" test -e /etc/kubernetes/kubelet.conf; then
    await ask_for_certificate "$1" /etc/kubernetes/bootstrap-kubelet.conf
    await has_certificate "$1"
    await use_certificate "$1"
  fi
  node "$1" "${2:-}" | on "$1" tee /run/node.json > /dev/null
  await is_registered "$1"
}

is_registered() {
  as_node "$1" get node "$1" || as_node "$1" create -f /run/node.json
}

# The node says that it is well, as the controllers forget it otherwise. Not by kubectl, which would read before.
beat() {
  local now resources='{"cpu": "8", "memory": "16Gi", "pods": "110"}' keys=/var/lib/kubelet/pki/kubelet-client
  now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  on "$1" curl --silent --show-error --fail --max-time 30 --cacert /etc/kubernetes/pki/ca.crt \
    --cert "$keys.crt" --key "$keys.key" --request PATCH --header 'Content-Type: application/strategic-merge-patch+json' \
    "https://$endpoint:8443/api/v1/nodes/$1/status" --data "{\"status\": {
      \"capacity\": $resources, \"allocatable\": $resources, \"conditions\": [{\"type\": \"Ready\", \"status\": \"True\",
      \"reason\": \"KubeletReady\", \"lastHeartbeatTime\": \"$now\", \"lastTransitionTime\": \"$now\"}]}}"
}

# Tells the API of a static pod that runs: kubeadm learns there where members of etcd are. MACHINE POD
mirror() {
  on "$1" python3 - "$1" "$2" "$(as_node "$1" get node "$1" -o jsonpath='{.metadata.uid}')" << 'PYTHON' || return
import json, sys, yaml

node, name, uid = sys.argv[1:]
with open(f"/etc/kubernetes/manifests/{name}.yaml") as manifest:
    pod = yaml.safe_load(manifest)
source = {"config.hash": "none", "config.mirror": "none", "config.source": "file"}
pod["metadata"]["annotations"].update({f"kubernetes.io/{key}": value for key, value in source.items()})
pod["metadata"]["name"] = f"{name}-{node}"
pod["metadata"]["ownerReferences"] = [
    {"apiVersion": "v1", "kind": "Node", "name": node, "uid": uid, "controller": True}
]
pod["spec"]["nodeName"] = node
with open("/run/mirror.json", "w") as mirror:
    json.dump(pod, mirror)
PYTHON
  # It may be there from the last try.
  as_node "$1" create -f /run/mirror.json
  as_node "$1" patch pod "$2-$1" --namespace kube-system --subresource=status --patch '{"status": {"phase": "Running"}}'
}

# Runs whatever static pods a machine has, tells that it is well, and registers as soon as it may, for ever: MACHINE
run_kubelet() {
  local name=$1 pod known=' ' registered='' mirrored=''
  on "$name" sh -c 'mkdir -p /run/health && echo ok > /run/health/healthz &&
    exec python3 -m http.server 10248 --bind 127.0.0.1 --directory /run/health' > "$machines/$name/health.log" 2>&1 &
  while :; do
    for pod in $(on "$name" sh -c 'cd /etc/kubernetes/manifests && ls *.yaml 2> /dev/null'); do
      pod=${pod%.yaml}
      [[ $known == *" $pod "* ]] || start "$name" "$pod"
      known+="$pod "
    done
    if [ -z "$registered" ] && on "$name" sh -c 'ls /etc/kubernetes/kubelet.conf || ls /etc/kubernetes/bootstrap-kubelet.conf' > /dev/null 2>&1; then
      register "$name" "${2:-}" &
      registered=yes
    fi
    if [ -z "$mirrored" ] && [[ $known == *' etcd '* ]] && mirror "$name" etcd > "$machines/$name/mirror.log" 2>&1; then
      mirrored=yes
    fi
    sleep 1
  done
}
