#!/bin/bash
# Runs the static pods of a machine's balancer with their commands and volumes, before an API server that is made up, on a
# machine that has of HTTP clients what the image of keepalived has.
set -u
cfg=/etc/haproxy/haproxy.cfg conf=/etc/keepalived/keepalived.conf
interface=$(sed -n 's/^ *interface //p' $conf)
own=$(sed -n 's/^ *unicast_src_ip //p' $conf)
virtual=$(sed -n 's|^ *\([0-9.]*\)/32$|\1|p' $conf)
port=$(sed -n 's/^ *bind \*://p' $cfg)

fail() {
  printf '%s\n' "$@"
  tail -n 5 /tmp/haproxy.log /tmp/keepalived.log
  exit 1
}

await() {
  local end=$((SECONDS + 40))
  until "$@" > /tmp/said 2>&1; do
    [ $SECONDS -lt $end ] || fail "not within 40 seconds: $*" "$(cat /tmp/said)"
    sleep 0.5
  done
}

serve_api() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=api -keyout /tmp/key -out /tmp/crt 2> /tmp/said
  python3 - "$own" > /tmp/api.log 2>&1 << 'PYTHON' &
import http.server, ssl, sys


class Ready(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/readyz" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("/tmp/crt", "/tmp/key")
server = http.server.ThreadingHTTPServer((sys.argv[1], 6443), Ready)
server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
PYTHON
  api=$!
}

holds_address() {
  ip -oneline address show dev "$interface" | grep -q " $virtual/32 "
}

says_not_ready() {
  ! /etc/keepalived/check_apiserver.sh
}

ip link add "$interface" type veth peer name peer
ip address add "$own/24" dev "$interface"
for each in lo "$interface" peer; do ip link set "$each" up; done
mv /usr/bin/curl /usr/bin/our-curl
ln -sf "$(command -v busybox)" /usr/bin/wget
serve_api
for pod in haproxy keepalived; do
  python3 /conformance/cluster/static-pod.py /etc/kubernetes/manifests/$pod.yaml > /tmp/$pod.log 2>&1 &
done
await /etc/keepalived/check_apiserver.sh
await holds_address
await our-curl --insecure --fail --silent --show-error --max-time 5 "https://$virtual:$port/readyz"
kill $api
await says_not_ready
