#!/bin/bash
# Starts machines with a Debian on their disks, which cloud-init turns into a cluster by the sealed bundle $1, and watches
# them until a pod runs on one. Repositories of packages and images are served here, under the names that machines know.
set -eu
sealed=$1
dist=${sealed%-sealed}
lab=${sealed%/bundles/*}
guest=$(echo "$lab"/guest-*)
server=10.61.0.254
# Seconds that a machine has altogether.
patience=7200

# Name, network card and MiB of memory. Without the processor's help, only what is needed.
: "${machines:=control1 52:54:00:3d:00:01 4096
worker1 52:54:00:3d:00:11 1536
worker2 52:54:00:3d:00:12 1536}"

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

# What the machines ask for long after their power is on.
provide() {
  bash /conformance/boot-lab/packages.sh "$lab/bin" /srv/packages
  python3 /conformance/boot-lab/images.py /srv/registry \
    etcd:3.6.8-0 etcd="$lab/bin/etcd-v3.6.8" etcdctl="$lab/bin/etcdctl-v3.6.8" \
    kube-apiserver:v1.36.3 kube-apiserver="$lab/bin/kube-apiserver-v1.36.3" \
    kube-controller-manager:v1.36.3 kube-controller-manager="$lab/bin/kube-controller-manager-v1.36.3" \
    kube-scheduler:v1.36.3 kube-scheduler="$lab/bin/kube-scheduler-v1.36.3" \
    pause:3.10.2 busybox=/bin/busybox
}

serve() {
  mkdir -p /srv/{packages,registry,tftp}
  cat > /etc/nginx/conf.d/lab.conf <<END
server { listen $server:5000; root /srv/registry;
  location = /v2/ { return 200; }
  location ~ /manifests/ { default_type application/vnd.oci.image.manifest.v1+json; } }
server { listen $server:443 ssl; root /srv/packages; ssl_certificate /tmp/server.crt; ssl_certificate_key /tmp/server.key; }
END
  # As docs/boot.md says.
  mkdir -p /srv/bootwright
  ln -s "$dist" /srv/bootwright/dist
  ln -s "$sealed" /srv/bootwright/sealed
  cp "$dist/boot/nginx/bootwright.conf" /etc/nginx/conf.d/
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

# NAME CARD MEMORY
power_on() {
  ip tuntap add "$1" mode tap
  ip link set "$1" master lan up
  cp --sparse=always /tmp/disk "/tmp/$1.disk"
  timeout --kill-after=5 "$patience" qemu-system-x86_64 -machine q35 -accel tcg -icount shift=1 -cpu qemu64 -smp 1 -m "$3" \
    -nographic -no-reboot -kernel "$guest"/boot/vmlinuz-* -initrd "$guest"/boot/initrd.img-* \
    -append "root=/dev/vda rw console=ttyS0 no_timer_check systemd.condition_needs_update=no ds=nocloud;s=http://$server:8080/sealed/machines/$1/cloud-init/" \
    -drive "file=/tmp/$1.disk,format=raw,if=virtio,cache=unsafe" -device virtio-rng-pci \
    -netdev "tap,id=net,ifname=$1,script=no,downscript=no" -device "virtio-net-pci,netdev=net,mac=$2" \
    -serial mon:stdio -serial "file:/tmp/$1.journal" < /dev/null > "/tmp/$1.console" 2>&1 &
  running[$1]=$!
}

# What has failed so often does not recover by itself.
is_hopeless() {
  ! kill -0 "${running[$1]}" 2> /dev/null || [ "$(grep -cE '(crio|kubelet).service: Failed with result' "/tmp/$1.journal")" -ge 10 ]
}

# WHAT COMMAND …
await() {
  until "${@:2}" > /tmp/said 2>&1; do
    for name in "${!running[@]}"; do
      ! is_hopeless "$name" || fail "$name gave up before $1:" "$(tail -n 5 /tmp/said)" "$(tail -n 60 "/tmp/$name.journal")"
    done
    sleep 2
  done
  say "$1"
}

# WHAT TEXT: on each machine's journal
await_each() {
  for name in $(names); do
    await "$name: $1" grep -q "$2" "/tmp/$name.journal"
  done
}

names() {
  cut -d ' ' -f 1 <<< "$machines"
}

ask() {
  "$lab/bin/kubectl-v1.36.3" --kubeconfig "$sealed/super-admin.conf" --request-timeout=60s "$@"
}

nodes_are_registered() {
  [ "$(ask get nodes --output name | sort)" = "$(names | sed 's|^|node/|' | sort)" ]
}

nodes_are_ready() {
  ask wait --for=condition=Ready --timeout=5s nodes --all
}

start_pod() {
  ask run hello --image=registry.k8s.io/pause:3.10.2 --restart=Never \
    --command -- /usr/local/bin/busybox sh -c 'echo hello, world; exec /usr/local/bin/busybox sleep 86400'
}

pod_speaks() {
  [ "$(ask logs hello)" = 'hello, world' ]
}

declare -A running
ip link add lan type bridge
ip address add $server/24 dev lan
ip link set lan up
make_certificates > /tmp/said 2>&1 || fail "$(cat /tmp/said)"
serve
make_disk
say 'power on'
while read -r name card memory; do power_on "$name" "$card" "$memory"; done <<< "$machines"
provide
say 'packages and images are there'
await_each 'cloud-init has written the files' 'bootwright-install.service'
await_each 'the packages are installed' 'Finished bootwright-install.service'
await_each 'CRI-O runs' 'Started crio.service'
await_each 'the kubelet runs' '"Started kubelet"'
await 'the API server answers' ask get --raw /readyz
await 'the nodes are registered' nodes_are_registered
await 'the nodes are Ready' nodes_are_ready
await 'the add-ons are applied' grep -q 'Finished bootwright-addons.service' /tmp/control1.journal
await 'a pod is created' start_pod
await 'the pod runs on a worker, and its log comes through the API' pod_speaks
ask get nodes,pods --all-namespaces --output wide
ask get --raw '/readyz?verbose' | tail -n 3
kill "${running[@]}"
