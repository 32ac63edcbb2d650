#!/bin/bash
# Renews the certificates of etcd main, which etcd-cluster.sh runs, by the blocks of docs/operations/renewing-certificates.md,
# while an API server writes by every member, each time on a new connection.
node() {
  cat "$sealed-renewed-files/$3.tar"
}

ssh() {
  on "${machine_of[$1]}" "${@:3}"
}
declare -A machine_of=([ubuntu@10.20.0.1]=etcd1 [ubuntu@10.20.0.2]=etcd2 [ubuntu@10.20.0.3]=etcd3)
source /tmp/one-by-one.sh

write_on() {
  local number=0 address
  while [ -e /tmp/writing ]; do
    for address in 10.20.0.1 10.20.0.2 10.20.0.3; do
      number=$((number + 1))
      put "https://$address:2379" /registry/renewal "$number" > /tmp/put 2>&1 || sed "s/^/$address: /" /tmp/put >> /tmp/failed-writes
      echo "$number" > /tmp/written
    done
  done
}

has_written() {
  [ "$(cat /tmp/written)" -ge "$1" ]
}

# Each member is written to, whole turns long. A client tries again for ten seconds, so nobody may be refused even once.
expect_writes() {
  await has_written $(($(cat /tmp/written) + 6))
  grep -h 'rejected connection.*tls: ' /machines/etcd[123]/etcd.log >> /tmp/failed-writes || :
  [ ! -s /tmp/failed-writes ] || fail 'a write failed while certificates were renewed:' "$(cat /tmp/failed-writes)"
}

# The serial number of what a member shows: MEMBER PORT
shown() {
  local pki=/etc/kubernetes/pki/etcd
  on "$1" openssl s_client -connect "10.20.0.${1#etcd}:$2" -cert $pki/peer.crt -key $pki/peer.key < /dev/null 2> /tmp/said |
    openssl x509 -noout -serial
}

# MEMBER PORT NAME
expect_renewed() {
  local came
  came=$(tar -xOf "$sealed-renewed-files/$1.tar" "$1/etc/kubernetes/pki/etcd/$3.crt" | openssl x509 -noout -serial)
  [ "$(shown "$1" "$2")" = "$came" ] || fail "$1 shows on port $2 not the certificate that came"
}

# WHY ARCHIVE
expect_stays() {
  local before
  before=$(shown etcd1 2379)
  ! on etcd1 sh /root/renew.sh < "$2" > /tmp/said 2>&1 || fail "etcd1 takes the archive $2"
  grep -q "$1" /tmp/said || fail "etcd1 refuses the archive $2, and not because of \"$1\":" "$(cat /tmp/said)"
  [ "$(shown etcd1 2379)" = "$before" ] || fail "etcd1 refuses the archive $2, and takes its certificate"
}

for member in etcd1 etcd2 etcd3 master1; do on "$member" tee /root/renew.sh < /tmp/renew.sh > /tmp/said; done
expect_stays "can't cd to" "$sealed-renewed-files/etcd2.tar"
expect_stays 'verification failed' "$sealed-otherwise-files/etcd1.tar"
for member in etcd1 etcd2 etcd3; do : > "/machines/$member/etcd.log"; done
echo 0 > /tmp/written
: > /tmp/writing
write_on &
expect_writes
for each in 1 2 3; do
  renew "etcd$each" "ubuntu@10.20.0.$each" > /tmp/renewed 2>&1 || fail "etcd$each is not renewed:" "$(cat /tmp/renewed)"
  expect_writes
  expect_renewed "etcd$each" 2379 server
  expect_renewed "etcd$each" 2380 peer
done
node bin/bootwright.js secret-files master1 | on master1 sh /root/renew.sh > /tmp/renewed 2>&1 ||
  fail 'master1 is not renewed:' "$(cat /tmp/renewed)"
expect_writes
rm /tmp/writing
wait $!
