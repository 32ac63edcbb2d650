# shellcheck shell=bash
# What both kinds of boot documents need; sourced with the document or its folder as $1, which gives `folder`, `machine`
# and `dist`, where the public bundle is.
case $1 in */cloud-init/* | */ignition/*) folder=${1%/*} ;; *) folder=$1 ;; esac
machine=$(basename "$(dirname "$folder")")
bundle=${folder%/machines/*}
dist=${bundle%-sealed}
lab=${bundle%/bundles/*}

fail() {
  printf '%s\n' "$@"
  exit 1
}

# Units that packages bring get a stand-in, so that they can be enabled.
stand_in_for_units() {
  python3 -c '
import json, os, sys
for unit in json.load(open(sys.argv[1]))["units"]:
    path = f"/usr/lib/systemd/system/{unit}"
    if not os.path.exists(path) and not os.path.exists(f"{sys.argv[2]}/etc/systemd/system/{unit}"):
        with open(path, "w") as file:
            file.write("[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n")
' "$dist/machines/$machine/machine.json" "$dist/machines/$machine/rootfs"
}

remember() {
  # The tree has a member of etcd that a machine has not.
  rm -rf /var/lib/etcd
  stand_in_for_units
  PYTHONPATH=/conformance/laid-down PYTHONDONTWRITEBYTECODE=1 python3 -c '
import pickle, sys, tree
pickle.dump(tree.stamps(sys.argv[1]), open("/tmp/before", "wb"))' "$lab"
}

compare() {
  local kind=public
  [ "$bundle" = "$dist" ] || kind=sealed
  PYTHONDONTWRITEBYTECODE=1 python3 /conformance/laid-down/compare.py /tmp/before "$lab" "$dist" "$machine" $kind
}
