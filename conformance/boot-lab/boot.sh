#!/bin/bash
# Starts a machine with a Debian on its disk, which cloud-init turns into a cluster by the sealed bundle $1, and watches
# it until its node is Ready. Repositories of packages and images are served here, under the names that the machine knows.
set -eu
sealed=$1
dist=${sealed%-sealed}
lab=${sealed%/bundles/*}
guest=$(echo "$lab"/guest-*)
server=10.61.0.254
: "${patience:=5400}"

fail() {
  printf '%s\n' "$@"
  exit 1
}

say() {
  printf '%5d s  %s\n' $SECONDS "$*"
}

# An authority for the hosts that packages come from; the machine's disk trusts it.
make_certificates() {
  cd /tmp
  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=lab -keyout ca.key -out ca.crt
  openssl req -newkey rsa:2048 -nodes -subj /CN=lab -keyout server.key -out server.csr
  printf 'subjectAltName=DNS:pkgs.k8s.io,DNS:download.opensuse.org\n' > extensions
  openssl x509 -req -days 30 -in server.csr -CA ca.crt -CAkey ca.key -extfile extensions -out server.crt
}

# What the machine asks for long after its power is on.
provide() {
  bash /conformance/boot-lab/packages.sh "$lab/bin" /srv/packages
  python3 /conformance/boot-lab/images.py /srv/registry \
    etcd:3.6.8-0 etcd="$lab/bin/etcd-v3.6.8" etcdctl="$lab/bin/etcdctl-v3.6.8" \
    kube-apiserver:v1.36.3 kube-apiserver="$lab/bin/kube-apiserver-v1.36.3" \
    kube-controller-manager:v1.36.3 kube-controller-manager="$lab/bin/kube-controller-manager-v1.36.3" \
    kube-scheduler:v1.36.3 kube-scheduler="$lab/bin/kube-scheduler-v1.36.3" \
    pause:3.10.2 sleep=/bin/busybox
}

serve() {
  mkdir -p /srv/{packages,registry,tftp}
  cat > /etc/nginx/conf.d/lab.conf <<END
server { listen $server:8080; root $dist; location /sealed/ { alias $sealed/; } }
server { listen $server:5000; root /srv/registry;
  location = /v2/ { return 200; }
  location ~ /manifests/ { default_type application/vnd.oci.image.manifest.v1+json; } }
server { listen $server:443 ssl; root /srv/packages; ssl_certificate /tmp/server.crt; ssl_certificate_key /tmp/server.key; }
END
  sed -i 's/^user .*/user root;/' /etc/nginx/nginx.conf
  nginx -q || fail 'nginx does not start'
  dnsmasq --conf-file="$dist/boot/dnsmasq/dnsmasq.conf" --log-facility=/tmp/dnsmasq.log
  dnsmasq --conf-file=/dev/null --pid-file=/run/names.pid --no-resolv --no-hosts --bind-interfaces --listen-address=$server \
    --address=/pkgs.k8s.io/$server --address=/download.opensuse.org/$server
}

make_disk() {
  mkdir -p /run/disk /run/layer
  mount -t tmpfs layer /run/layer
  mkdir /run/layer/{upper,work}
  mount -t overlay overlay -o "lowerdir=$guest,upperdir=/run/layer/upper,workdir=/run/layer/work" /run/disk
  : > /run/disk/etc/apt/sources.list
  rm -rf /run/disk/etc/apt/sources.list.d /run/disk/var/lib/apt/lists /run/disk/boot
  mkdir -p /run/disk/etc/apt/sources.list.d /run/disk/var/lib/apt/lists/partial
  cat /tmp/ca.crt >> /run/disk/etc/ssl/certs/ca-certificates.crt
  : > /run/disk/etc/machine-id
  # For whoever watches: what the units say is on the console too.
  mkdir -p /run/disk/etc/systemd/journald.conf.d
  printf '[Journal]\nForwardToConsole=yes\nTTYPath=/dev/ttyS1\nMaxLevelConsole=info\n' > /run/disk/etc/systemd/journald.conf.d/99-lab.conf
  mke2fs -q -t ext4 -d /run/disk /tmp/disk 6G
  umount /run/disk
}

power_on() {
  ip tuntap add control1 mode tap
  ip link set control1 master lan up
  timeout --kill-after=5 "$patience" qemu-system-x86_64 -machine q35 -accel tcg -icount shift=1 -cpu qemu64 -smp 1 -m 4096 \
    -nographic -no-reboot -kernel "$guest"/boot/vmlinuz-* -initrd "$guest"/boot/initrd.img-* \
    -append "root=/dev/vda rw console=ttyS0 no_timer_check systemd.condition_needs_update=no ds=nocloud;s=http://$server:8080/sealed/machines/control1/cloud-init/" \
    -drive file=/tmp/disk,format=raw,if=virtio,cache=unsafe -device virtio-rng-pci \
    -netdev tap,id=net,ifname=control1,script=no,downscript=no -device virtio-net-pci,netdev=net,mac=52:54:00:3d:00:01 \
    -serial mon:stdio -serial file:/tmp/journal < /dev/null > /tmp/console 2>&1 &
  machine=$!
}

# WHAT COMMAND …
await() {
  until "${@:2}" > /tmp/said 2>&1; do
    kill -0 "$machine" 2> /dev/null || fail "the machine ended before $1:" "$(tail -n 5 /tmp/said)" "$(tail -n 40 /tmp/journal)"
    sleep 2
  done
  say "$1"
}

ask() {
  "$lab/bin/kubectl-v1.36.3" --kubeconfig "$sealed/super-admin.conf" --request-timeout=60s "$@"
}

node_is_ready() {
  ask wait --for=condition=Ready --timeout=5s node/control1
}

ip link add lan type bridge
ip address add $server/24 dev lan
ip link set lan up
make_certificates > /tmp/said 2>&1 || fail "$(cat /tmp/said)"
serve
make_disk
say 'power on'
power_on
provide
say 'packages and images are there'
await 'cloud-init has written the files' grep -q 'bootwright-install.service' /tmp/journal
await 'the packages are installed' grep -q 'Finished bootwright-install.service' /tmp/journal
await 'CRI-O runs' grep -q 'Started crio.service' /tmp/journal
await 'the kubelet runs' grep -q '"Started kubelet"' /tmp/journal
await 'the API server answers' ask get --raw /readyz
await 'the node is registered' ask get node control1
await 'the node is Ready' node_is_ready
await 'the add-ons are applied' grep -q 'Finished bootwright-addons.service' /tmp/journal
ask get nodes,pods --all-namespaces --output wide
ask get --raw '/readyz?verbose' | tail -n 3
kill "$machine"
