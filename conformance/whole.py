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
    """Where its files lie."""
    pool = read(f"{dist}/machines/{machine}/machine.json")["pool"]
    return [f"pools/{pool}/rootfs", f"machines/{machine}/rootfs"]


def files(dist, machine):
    """Each path on its disk with mode, owner and hash, as the index has them."""
    places = [f"{folder}/" for folder in folders(dist, machine)]
    return {
        entry["path"][len(place) - 1 :]: f'{entry.get("mode", "0644")} {entry.get("owner", "root:root")} {entry["sha256"]}'
        for entry in read(f"{dist}/index.json")["files"]
        for place in places
        if entry["path"].startswith(place)
    }


def holds(dist, machine, path):
    return any(os.path.exists(f"{dist}/{folder}{path}") for folder in folders(dist, machine))
