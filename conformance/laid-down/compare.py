"""Tells how the disk differs from what a bundle says of a machine: compare.py BEFORE FOREIGN DIST MACHINE

BEFORE is the disk as it was before the machine's boot document came.
"""
import os
import pickle
import re
import subprocess
import sys

import whole
from tree import describe, stamps

# What else the programs leave that lay a document down, and why.
BY_PRODUCTS = {
    r"/etc/(\.pwd\.lock|(group|gshadow|passwd|shadow|subgid|subuid)-?)": "accounts, of the document or of the image",
    r"/etc/sudoers\.d(/90-cloud-init-users)?|/(home|root)/.*": "the same",
    r"/etc/\.ignition-result\.json": "Ignition's report",
    r"/etc/cloud/.*": "cloud-init's own settings",
    r"/etc/machine-id": "the machine's own",
    r"/etc/netplan/50-cloud-init\.yaml": "the network-config, which another check reads",
    r"/etc/ssh/ssh_host_.*": "host keys",
    r"/etc/systemd/system-preset(/20-ignition\.preset)?": "by which Ignition enables units",
    r"/etc/udev/rules\.d/70-persistent-net\.rules": "the name of the network card",
    r"/var/(cache|lib/systemd|log)/.*|/var/lib/cloud(/.*)?": "state of the system",
}

# `systemctl is-enabled` for each state. A unit without an [Install] section is static; Debian's chrony.service has an
# alias where others have the unit.
ENABLED = {"disabled": ("disabled",), "enabled": ("enabled", "alias"), "masked": ("masked",), "static": ("static", "disabled")}


def expected(dist, machine, summary):
    """Each path with a pattern of what `describe` must say."""
    exact = whole.files(dist, machine)
    exact |= {each["path"]: f'{each["mode"]} {each["owner"]} directory' for each in summary["directories"]}
    exact |= {each["path"]: f'-> {each["target"]}' for each in summary["links"]}
    fetched = {each["path"]: ". .*" for each in summary["downloads"]}
    secrets = {each["path"]: f'{each["mode"]} {each["owner"]} ' for each in summary["sealed"] if "path" in each}
    return {path: re.escape(text) for path, text in exact.items()} | {
        **{path: re.escape(text) + "[0-9a-f]{64}" for path, text in secrets.items()},
        **{path: ".*" for path in fetched},
    }


def is_of_a_unit(path, units):
    """A link by which systemd remembers that a unit is enabled or masked."""
    if not re.match(r"/etc/systemd/system/", path):
        return False
    return not os.path.islink(path) or {os.path.basename(path), os.path.basename(os.readlink(path))} & set(units)


def differences(before, after, wanted, summary):
    for path, pattern in sorted(wanted.items()):
        said = describe(path) if os.path.lexists(path) else "not there"
        if not re.fullmatch(pattern, said):
            yield f"{path}: {said}; expected {pattern}"
    parents = {path[:end] for path in wanted for end in range(len(path)) if path[end] == "/"}
    for path in sorted(path for path in after if before.get(path) != after[path] and path not in wanted):
        if path in parents and describe(path) == "0755 root:root directory":
            continue
        if not any(re.fullmatch(each, path) for each in BY_PRODUCTS) and not is_of_a_unit(path, summary["units"]):
            yield f"{path}: {describe(path)}; not expected at all"
    for path in sorted(before.keys() - after.keys()):
        yield f"{path}: removed"
    for name in summary["users"]:
        if not os.path.isfile(f"/home/{name}/.ssh/authorized_keys"):
            yield f"/home/{name}/.ssh/authorized_keys: not there"


def account_differences(summary):
    with open("/etc/shadow") as file:
        hashes = {line.split(":")[0]: line.split(":")[1] for line in file}
    for account in [each["account"] for each in summary["sealed"] if "account" in each]:
        if not hashes.get(account, "").startswith("$"):
            yield f"{account}: no password in /etc/shadow"


def unit_differences(units):
    for unit, state in units.items():
        asked = subprocess.run(["/usr/bin/systemctl", "--root=/", "is-enabled", unit], capture_output=True, text=True)
        if asked.stdout.strip() not in ENABLED[state]:
            yield f"{unit}: {asked.stdout.strip() or asked.stderr.strip()}; expected {state}"


def main(memory, foreign, dist, machine):
    summary = whole.summary(dist, machine)
    with open(memory, "rb") as file:
        before = pickle.load(file)
    wanted = expected(dist, machine, summary)
    found = [*differences(before, stamps(foreign), wanted, summary), *unit_differences(summary["units"])]
    found += account_differences(summary)
    print(*found, sep="\n", end="\n" if found else "")
    return len(found) > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
