"""Runs what a static pod's container would, in its place, as the kubelet would: static-pod.py MANIFEST

It sees of the machine's /etc/kubernetes what it mounts, and nothing else.
Its volumes must be there, as their types say. Its process id is left in /run/<name of the pod>.pid."""
import os
import subprocess
import sys

import yaml

# Images that say themselves what they run.
ENTRYPOINTS = {"haproxy": ["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]}
IS_THERE = {"": lambda path: True, "Directory": os.path.isdir, "File": os.path.isfile}

with open(sys.argv[1]) as file:
    pod = yaml.safe_load(file)
name = pod["metadata"]["name"]
[container] = pod["spec"]["containers"]
sources = {}
for volume in pod["spec"].get("volumes", []):
    path, kind = volume["hostPath"]["path"], volume["hostPath"].get("type", "")
    if kind == "DirectoryOrCreate":
        os.makedirs(path, exist_ok=True)
    elif kind == "FileOrCreate":
        open(path, "a").close()
    elif not IS_THERE[kind](path):
        sys.exit(f"{name}: hostPath {path} is not a {kind}")
    sources[volume["name"]] = path


def mount(*args):
    subprocess.run(["mount", *args], check=True)


def bind(source, target):
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    elif not os.path.exists(target):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        open(target, "a").close()
    mount("--rbind", source, target)


os.unshare(os.CLONE_NEWNS)
volumes = f"/run/{name}.volumes"
for source in [volumes, "/etc/kubernetes"]:
    os.makedirs(source, exist_ok=True)
mount("-t", "tmpfs", "tmpfs", volumes)
for volume, source in sources.items():
    bind(source, f"{volumes}/{volume}")
mount("-t", "tmpfs", "tmpfs", "/etc/kubernetes")
for each in container.get("volumeMounts", []):
    bind(f"{volumes}/{each['name']}", each["mountPath"])
command = container.get("command") or ENTRYPOINTS[name]
with open(f"/run/{name}.pid", "w") as file:
    file.write(str(os.getpid()))
os.execvp(command[0], command)
