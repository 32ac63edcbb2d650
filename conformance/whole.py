"""What a public bundle says of one whole machine: what its pool shares together with what is its own."""
import json
import os

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


def files(dist, machine):
    """Each path on its disk with mode, owner and hash, as the index has them."""
    entries = read(f"{dist}/index.json")["files"]
    found = {
        entry["path"][len(place) :]: f'{entry.get("mode", "0644")} {entry.get("owner", "root:root")} {entry["sha256"]}'
        for place in folders(dist, machine)
        for entry in entries
        if entry["path"].startswith(f"{place}/")
    }
    pool = read(f"{dist}/machines/{machine}/machine.json")["pool"]
    return {path: said for path, said in found.items() if path not in read(f"{dist}/pools/{pool}/pool.json").get("without", [])}


def holds(dist, machine, path):
    return any(os.path.exists(f"{dist}/{folder}{path}") for folder in folders(dist, machine))
