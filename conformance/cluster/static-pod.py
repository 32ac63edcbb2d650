"""Runs what a static pod's container would, in its place, as the kubelet would: static-pod.py MANIFEST

Its volumes must be there, as their types say. Its process id is left in /run/<name of the pod>.pid."""
import os
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
for mount in container.get("volumeMounts", []):
    source, target = sources[mount["name"]], mount["mountPath"]
    if source != target and not os.path.lexists(target):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.symlink(source, target)
command = container.get("command") or ENTRYPOINTS[name]
with open(f"/run/{name}.pid", "w") as file:
    file.write(str(os.getpid()))
os.execvp(command[0], command)
