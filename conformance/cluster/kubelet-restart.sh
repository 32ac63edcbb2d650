#!/bin/bash
# A kubelet starts again years after its control plane was installed: the certificate that it was given has ended, and
# the one that it renewed into its store is valid, or has ended too: kubelet-restart.sh USER-DATA KUBELET
set -eu
document=$1 kubelet=$2
store=/var/lib/kubelet/pki
dropin=/etc/systemd/system/kubelet.service.d/10-kubeadm.conf

fail() {
  printf '%s\n' "$@"
  exit 1
}

# A node's certificate and key, valid between two times, in FILE: FILE FROM TO
issue() {
  {
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /tmp/key -out /tmp/request \
      -subj "/O=system:nodes/CN=system:node:$name"
    printf 'keyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth\n' > /tmp/extensions
    openssl x509 -req -in /tmp/request -CA /etc/kubernetes/pki/ca.crt -CAkey /etc/kubernetes/pki/ca.key \
      -extfile /tmp/extensions -not_before "$(at "$2")" -not_after "$(at "$3")" -out /tmp/certificate
  } > /tmp/said 2>&1 || fail "no certificate could be made:" "$(cat /tmp/said)"
  cat /tmp/certificate /tmp/key > "$1"
}

at() {
  date -u -d "$1" +%Y%m%d%H%M%SZ
}

# What systemd makes of the unit's drop-in, but for the program.
arguments() {
  local line
  while IFS= read -r line; do declare "$line"; done < \
    <(sed -n 's/^Environment="\(.*\)"$/\1/p' $dropin)
  source /var/lib/kubelet/kubeadm-flags.env
  # shellcheck disable=SC2153
  echo "$KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS"
}

python3 /conformance/cluster/lay-down.py "$document" > /tmp/said 2>&1 || fail "$(cat /tmp/said)"
name=$(cat /etc/hostname)
hostname "$name"
address=$(sed -n 's|^ *server: https://\(.*\):6443$|\1|p' /etc/kubernetes/kubelet.conf)
ip address add "$address/32" dev lo
mount -t cgroup2 cgroup2 /sys/fs/cgroup

mkdir -p $store
issue $store/kubelet-client-sealed.pem '-400 days' '-35 days'
if [ -n "${embedded:-}" ]; then
  # As kubeadm's first kubelet.conf has it, which nobody writes again.
  sed -i "s|client-certificate: .*|client-certificate-data: $(base64 --wrap=0 /tmp/certificate)|
    s|client-key: .*|client-key-data: $(base64 --wrap=0 /tmp/key)|" /etc/kubernetes/kubelet.conf
fi
python3 /conformance/cluster/witness.py "$address" /var/run/crio/crio.sock > /tmp/seen 2> /tmp/complained &
until [ -S /var/run/crio/crio.sock ]; do sleep 0.1; done

# Starts it as the unit does, until it has come to a point: WHAT PATTERN
start_until() {
  local running
  : > /tmp/seen
  sh -c "$(sed -n "s/^ExecStartPre=//p" "$dropin")"
  # shellcheck disable=SC2046
  "$kubelet" $(arguments) > /tmp/log 2>&1 &
  running=$!
  until grep -q "$2" /tmp/seen; do
    kill -0 $running 2> /dev/null || fail "the kubelet ended before it $1:" "$(grep -v '^I' /tmp/log | tail -n 8)"
    [ $((SECONDS - began)) -lt 60 ] || fail "the kubelet never $1; it said and did:" "$(grep -v '^I' /tmp/log | tail -n 8)" "$(tail -n 8 /tmp/seen)"
    sleep 0.2
  done
  kill -KILL $running
  wait $running 2> /dev/null || true
}

# The machine was off for so long that nothing valid is left. Its static pods start all the same: one of them is the API.
began=$SECONDS
start_until 'asked its container runtime' '^runtime$'

# Its certificate was renewed long before, and is so near its end that the kubelet asks at once for the next, with it.
issue $store/kubelet-client-renewed.pem '-340 days' '+25 days'
ln -sfn kubelet-client-renewed.pem $store/kubelet-client-current.pem
serial=$(openssl x509 -in $store/kubelet-client-renewed.pem -noout -serial | sed 's/^serial=//')
began=$SECONDS
start_until 'asked for its next certificate with the one of its store' "^$serial POST /apis/certificates.k8s.io/"
