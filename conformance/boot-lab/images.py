"""Writes container images as the files of a registry, for a web server to serve: images.py FOLDER [NAME:TAG PROGRAM=PATH…]…

An image is one layer with a few programs in /usr/local/bin, of which it starts the first.
"""
import hashlib
import io
import json
import os
import sys
import tarfile

MANIFEST = "application/vnd.oci.image.manifest.v1+json"
CONFIG = "application/vnd.oci.image.config.v1+json"
LAYER = "application/vnd.oci.image.layer.v1.tar"


def layer(programs):
    """Not compressed: the machine that unpacks it is slow, and its network is not."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for folder in ("etc", "tmp", "usr", "usr/local", "usr/local/bin"):
            entry = tarfile.TarInfo(folder)
            entry.type, entry.mode = tarfile.DIRTYPE, 0o755
            tar.addfile(entry)
        for name, path in programs:
            tar.add(path, f"usr/local/bin/{name}", filter=plain)
    return buffer.getvalue()


def plain(entry):
    entry.mode, entry.uid, entry.gid, entry.uname, entry.gname = 0o755, 0, 0, "root", "root"
    return entry


def store(folder, name, content):
    """Keeps a blob, and gives what refers to it."""
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    os.makedirs(f"{folder}/v2/{name}/blobs", exist_ok=True)
    with open(f"{folder}/v2/{name}/blobs/{digest}", "wb") as file:
        file.write(content)
    return {"digest": digest, "size": len(content)}


def write(folder, name, tag, programs):
    content = layer(programs)
    bottom = {"mediaType": LAYER, **store(folder, name, content)}
    config = {
        "architecture": "amd64",
        "os": "linux",
        "config": {"Env": ["PATH=/usr/local/bin"], "Entrypoint": [f"/usr/local/bin/{programs[0][0]}"]},
        "rootfs": {"type": "layers", "diff_ids": [bottom["digest"]]},
    }
    top = {"mediaType": CONFIG, **store(folder, name, json.dumps(config).encode())}
    manifest = json.dumps({"schemaVersion": 2, "mediaType": MANIFEST, "config": top, "layers": [bottom]}).encode()
    os.makedirs(f"{folder}/v2/{name}/manifests", exist_ok=True)
    for reference in (tag, f"sha256:{hashlib.sha256(manifest).hexdigest()}"):
        with open(f"{folder}/v2/{name}/manifests/{reference}", "wb") as file:
            file.write(manifest)


def main(folder, *arguments):
    """Each image is NAME:TAG and its programs as NAME=PATH."""
    programs = []
    for argument in reversed(arguments):
        if "=" in argument:
            programs.insert(0, argument.split("=", 1))
        else:
            name, _, tag = argument.rpartition(":")
            write(folder, name, tag, programs)
            programs = []


if __name__ == "__main__":
    main(*sys.argv[1:])
