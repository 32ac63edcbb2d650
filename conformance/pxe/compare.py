"""Tells how a machine's report differs from what a bundle says of it: compare.py DIST MACHINE REPORT"""
import hashlib
import re
import sys
from urllib.request import urlopen

import whole

# Folders that are ours alone: nothing else may lie there.
OURS = ("/etc/kubernetes/", "/opt/bootwright/")


def read(path):
    """The address, and each path with what the report says of it. UEFI firmware writes to this port too."""
    with open(path, errors="replace") as file:
        text = file.read()
    address = re.search(r"^address (.*)/", text, re.MULTILINE)
    rows = re.findall(r"^([0-7]{4} .*|-> .*) (/.*)$", text, re.MULTILINE)
    return address and address[1], {path: said for said, path in rows}


def installer(dist, pool):
    """The units and files of a machine that runs the installer, as `document`."""
    config = whole.read(f"{dist}/pools/{pool}/install/installer.ign")
    units = [(f'/etc/systemd/system/{unit["name"]}', 0o644, unit["contents"].encode()) for unit in config["systemd"]["units"]]
    files = [(each["path"], each["mode"], urlopen(each["contents"]["source"]).read()) for each in config["storage"]["files"]]
    return {path: f"{mode:04o} root:root {hashlib.sha256(text).hexdigest()}" for path, mode, text in units + files}


def document(dist, machine, summary):
    """Each path of the machine's document with a pattern of what the report must say."""
    exact = whole.files(dist, machine)
    exact |= {each["path"]: f'0644 root:root {each["sha256"]}' for each in summary["downloads"]}
    exact |= {each["path"]: f'{each["mode"]} {each["owner"]} directory' for each in summary["directories"]}
    exact |= {each["path"]: f'-> {each["target"]}' for each in summary["links"]}
    secrets = {each["path"]: f'{each["mode"]} {each["owner"]} ' for each in summary["sealed"]}
    return {path: re.escape(text) for path, text in exact.items()} | {
        path: re.escape(text) + "[0-9a-f]{64}" for path, text in secrets.items()
    }


def differences(machine, wanted, said):
    for path, pattern in sorted(wanted.items()):
        if not re.fullmatch(pattern, said.get(path, "")):
            yield f"{machine}: {path}: {said.get(path, 'not there')}; expected {pattern}"
    parents = {path[:end] for path in wanted for end in range(len(path)) if path[end] == "/"}
    for path in sorted(said.keys() - wanted.keys() - parents):
        if path.startswith(OURS):
            yield f"{machine}: {path}: {said[path]}; not expected at all"


def main(dist, machine, report):
    summary = whole.summary(dist, machine)
    address, said = read(report)
    wanted = installer(dist, summary["pool"]) if summary["bootFrom"] == "install" else document(dist, machine, summary)
    found = list(differences(machine, wanted, said))
    if address != summary["address"]:
        found.append(f"{machine}: its address is {address}; expected {summary['address']}")
    print(*found, sep="\n", end="\n" if found else "")
    return len(found) > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
