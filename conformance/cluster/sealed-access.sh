#!/bin/bash
# Who can read `sealed/`: a web server with the bundle's configuration, two machines and a pod behind one of them, each
# in a network of its own. worker1 masquerades what its pod sends, as every pod network does: sealed-access.sh SEALED
sealed=$1 dist=${1%-sealed}
server=http://10.20.0.254:8080
own=/sealed/machines/worker1/cloud-init/user-data
other=/sealed/machines/worker2/cloud-init/user-data

fail() {
  printf '%s\n' "$@"
  exit 1
}

# NAME COMMAND…
in_network() {
  nsenter --net="/run/networks/$1" "${@:2}"
}

# NAME: a network of its own.
make_network() {
  touch "/run/networks/$1"
  unshare --net sh -c "mount --bind /proc/self/ns/net /run/networks/$1 && ip link set lo up"
}

# NAME ADDRESS: a machine on the segment.
plug_in() {
  make_network "$1"
  ip link add "$1" type veth peer name lan0
  ip link set lan0 netns "/run/networks/$1"
  ip link set "$1" master lan up
  in_network "$1" ip address add "$2/24" dev lan0
  in_network "$1" ip link set lan0 up
  in_network "$1" ip route add default via 10.20.0.254
}

# What a request comes to: NETWORK PATH
status() {
  in_network "$1" curl --silent --output /tmp/body --write-out '%{http_code}' --path-as-is --max-time 2 "${3:-$server}$2" || true
}

is_served() {
  local code
  code=$(status "$1" "$2")
  [ "$code" = 200 ] || fail "$1 does not read $2: $code"
  cmp -s /tmp/body "$3" || fail "$1 reads something else at $2"
}

# By the web server, whose answer is no file of the guarded bundle.
is_refused() {
  local code
  code=$(status "$1" "$2")
  case $code in 400 | 403 | 404) ;; *) fail "$1 reads $2: $code" ;; esac
}

mkdir -p /run/networks /srv/bootwright/{assets,sealed/machines} /etc/nginx/bootwright
ip link add lan type bridge
ip address add 10.20.0.254/24 dev lan
ip address add 10.20.0.253/24 dev lan
ip link set lan up
ip route add 10.244.0.0/16 via 10.20.0.20
plug_in worker1 10.20.0.20
plug_in worker2 10.20.0.21
make_network pod
ip link add to-pod netns /run/networks/worker1 type veth peer name eth0 netns /run/networks/pod
in_network worker1 ip address add 10.244.1.1/24 dev to-pod
in_network worker1 ip link set to-pod up
in_network worker1 sysctl --quiet --write net.ipv4.ip_forward=1
in_network pod ip address add 10.244.1.2/24 dev eth0
in_network pod ip link set eth0 up
in_network pod ip route add default via 10.244.1.1

# As docs/boot.md says, but for machines that nobody plays.
cp -a "$dist" /srv/bootwright/dist
cp "$sealed"/{admin.conf,index.json} /srv/bootwright/sealed/
for name in etcd1 worker1 worker2; do cp -r "$sealed/machines/$name" /srv/bootwright/sealed/machines/; done
cp "$dist/boot/nginx/bootwright.conf" /etc/nginx/conf.d/
echo 'server { listen 10.20.0.254:9999; return 204; }' > /etc/nginx/conf.d/other.conf
chgrp -R www-data /srv/bootwright/sealed
chmod -R u=rwX,g=rX,o= /srv/bootwright/sealed
chmod -R a+rX /srv/bootwright/dist
nginx -q || fail 'nginx does not start'

# Each machine reads its own folder, and of the guarded bundle nothing else, whatever it writes.
is_served worker1 "$own" "$sealed/machines/worker1/cloud-init/user-data"
is_served worker2 "$other" "$sealed/machines/worker2/cloud-init/user-data"
is_served worker1 /sealed/machines/worker2/../worker1/cloud-init/user-data "$sealed/machines/worker1/cloud-init/user-data"
is_served worker1 /index.json "$dist/index.json"
for path in "$other" /sealed/machines/etcd1/cloud-init/user-data /sealed/admin.conf /sealed/index.json /sealed/ /sealed \
  /sealed/machines/worker1 /sealed/machines/worker1/ /sealed/machines/worker1/../worker2/cloud-init/user-data \
  /sealed/machines/worker1/%2e%2e/worker2/cloud-init/user-data /sealed/machines/worker1%2f..%2fworker2/cloud-init/user-data \
  /sealed/machines/worker1/..%2fworker2/cloud-init/user-data /sealed/machines/worker1/../../admin.conf \
  /sealed/machines/worker1/%0a/../../worker2/cloud-init/user-data /sealed/machines/worker1%00/../worker2/cloud-init/user-data \
  /sealed/machines/WORKER2/cloud-init/user-data /sealed/machines//worker2/cloud-init/user-data \
  //sealed/machines/worker2/cloud-init/user-data /SEALED/machines/worker2/cloud-init/user-data \
  /assets/../sealed/machines/worker2/cloud-init/user-data /assets../sealed/admin.conf /..%2fsealed/admin.conf \
  /sealed/./admin.conf /sealed../sealed/admin.conf /machines/../../sealed/admin.conf; do
  is_refused worker1 "$path"
done

# An address that is no machine's, and a pod's own.
code=$(curl --silent --output /tmp/body --write-out '%{http_code}' --interface 10.20.0.253 "$server$own")
[ "$code" = 403 ] || fail "a stranger reads $own: $code"
code=$(status pod "$own")
[ "$code" = 403 ] || fail "a pod with its own address reads $own: $code"

# Behind masquerading, and by a Service that somebody leads to the server, the pod is its machine.
in_network worker1 nft -f - << 'END'
table ip services {
  chain prerouting {
    type nat hook prerouting priority dstnat
    ip daddr 10.96.0.77 tcp dport 80 dnat to 10.20.0.254:8080
  }
  chain postrouting {
    type nat hook postrouting priority srcnat
    ip saddr 10.244.0.0/16 ip daddr != 10.244.0.0/16 masquerade
  }
}
END
for url in "$server" http://10.96.0.77; do
  code=$(status pod "$own" "$url")
  [ "$code" = 200 ] || fail "masquerading does not do what it should: $code"
done

# The rules of the machine, as its unit loads them, and loaded again.
rootfs=$dist/pools/workers/rootfs
command=$(sed -n 's/^ExecStart=//p' "$rootfs/etc/systemd/system/bootwright-sealed.service")
mkdir -p /etc/nftables
cp "$rootfs/etc/nftables/bootwright-sealed.nft" /etc/nftables/
for _ in 1 2; do in_network worker1 bash -ec "$command" || fail 'the rules are not loaded'; done
for url in "$server" http://10.96.0.77; do
  code=$(status pod "$own" "$url")
  [ "$code" = 000 ] || fail "a masqueraded pod reaches the server at $url: $code"
done
is_served worker1 "$own" "$sealed/machines/worker1/cloud-init/user-data"
code=$(status pod / http://10.20.0.254:9999)
[ "$code" = 204 ] || fail "the rules keep a pod from what is not sealed: $code"

# Others may load and flush what is theirs.
in_network worker1 nft flush table ip services
code=$(status pod "$own")
[ "$code" = 000 ] || fail "a pod reaches the server after another's flush: $code"
