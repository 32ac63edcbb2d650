"""Stands for an API server, and tells with which client certificate it is asked for what: witness.py ADDRESS SOCKET

SOCKET stands for a container runtime that never answers, so that the kubelet waits for it and does nothing else."""
import http.server
import os
import socket
import ssl
import sys
import threading

address, path = sys.argv[1:]
PKI = "/etc/kubernetes/pki"


class Witness(http.server.BaseHTTPRequestHandler):
    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        certificate = self.connection.getpeercert() or {"serialNumber": "nobody"}
        print(certificate["serialNumber"], self.command, self.path, flush=True)
        self.send_error(503)

    do_GET = do_PATCH = do_POST = do_PUT = answer


kept = []


def wait_for_kubelet():
    while True:
        kept.append(runtime.accept())
        print("runtime", flush=True)


os.makedirs(os.path.dirname(path), exist_ok=True)
runtime = socket.socket(socket.AF_UNIX)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(f"{PKI}/apiserver.crt", f"{PKI}/apiserver.key")
context.load_verify_locations(f"{PKI}/ca.crt")
context.verify_mode = ssl.CERT_OPTIONAL
server = http.server.ThreadingHTTPServer((address, 6443), Witness)
server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
runtime.bind(path)
runtime.listen()
threading.Thread(target=wait_for_kubelet, daemon=True).start()
server.serve_forever()
