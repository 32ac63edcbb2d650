"""What a public bundle says of one whole machine: what its pool shares together with what is its own."""
import hashlib
import json
import os
import re

LISTS = ("directories", "downloads", "kernelArguments", "links", "packages", "sealed", "users")


def read(path):
    with open(path) as file:
        return json.load(file)


def summary(dist, machine):
    """`pool.json` and `machine.json` as one."""
    own = read(f"{dist}/machines/{machine}/machine.json")
    shared = read(f"{dist}/pools/{own['pool']}/pool.json")
    lists = {kind: shared[kind] + own.get(kind, []) for kind in LISTS}
    return {**shared, **own, **lists, "units": {**shared["units"], **own.get("units", {})}}


def folders(dist, machine):
    """Where its files lie; each has the last word on those before it."""
    pool = read(f"{dist}/machines/{machine}/machine.json")["pool"]
    like = read(f"{dist}/pools/{pool}/pool.json").get("like")
    pools = [f"pools/{name}/rootfs" for name in (like, pool) if name]
    return [*pools, f"machines/{machine}/rootfs"]


def for_each(dist, machine):
    """The files that are said once for each machine of a pool, as this one has them: path -> text."""
    own = read(f"{dist}/machines/{machine}/machine.json")
    words = {**own.get("domains", {}), **{word: own[word] for word in ("address", "mac", "name")}}
    pool = read(f"{dist}/pools/{own['pool']}/pool.json").get("like", own["pool"])
    root = f"{dist}/pools/{pool}/each/rootfs"
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = f"{folder}/{name}"[len(root) :]
            if os.path.exists(f"{dist}/machines/{machine}/rootfs{path}"):
                continue
            with open(root + path) as file:
                found[path] = re.sub(r"\{\{(\w+)\}\}", lambda match: words.get(match[1], match[0]), file.read())
    return found


def said_of(entry, sha256):
    return f'{entry.get("mode", "0644")} {entry.get("owner", "root:root")} {sha256}'


def files(dist, machine):
    """Each path on its disk with mode, owner and hash, as the index has them."""
    entries = read(f"{dist}/index.json")["files"]
    found = {
        entry["path"][len(place) :]: said_of(entry, entry["sha256"])
        for place in folders(dist, machine)
        for entry in entries
        if entry["path"].startswith(f"{place}/")
    }
    pool = read(f"{dist}/machines/{machine}/machine.json")["pool"]
    shared = read(f"{dist}/pools/{pool}/pool.json")
    place = f"pools/{shared.get('like', pool)}/each/rootfs"
    listed = {entry["path"]: entry for entry in entries if entry["path"].startswith(f"{place}/")}
    found |= {
        path: said_of(listed[place + path], hashlib.sha256(text.encode()).hexdigest())
        for path, text in for_each(dist, machine).items()
    }
    return {path: said for path, said in found.items() if path not in shared.get("without", [])}


def holds(dist, machine, path):
    places = [*folders(dist, machine)]
    return path in for_each(dist, machine) or any(os.path.exists(f"{dist}/{folder}{path}") for folder in places)
