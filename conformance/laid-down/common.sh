# shellcheck shell=bash
# What both kinds of boot documents need; sourced with a sealed document or its folder as $1, which gives `folder`, `machine`
# and `dist`, where the public bundle is.
case $1 in */cloud-init/* | */ignition/*) folder=${1%/*} ;; *) folder=$1 ;; esac
machine=$(basename "$(dirname "$folder")")
bundle=${folder%/machines/*}
dist=${bundle%-sealed}
lab=${bundle%/bundles/*}
export PYTHONPATH=/conformance:/conformance/laid-down PYTHONDONTWRITEBYTECODE=1

fail() {
  printf '%s\n' "$@"
  exit 1
}

# Units that packages bring get a stand-in, so that they can be enabled.
stand_in_for_units() {
  python3 -c '
import os, sys, whole
for unit in whole.summary(*sys.argv[1:])["units"]:
    path = f"/usr/lib/systemd/system/{unit}"
    if not os.path.exists(path) and not whole.holds(*sys.argv[1:], f"/etc/systemd/system/{unit}"):
        with open(path, "w") as file:
            file.write("[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n")
' "$dist" "$machine"
}

remember() {
  # The tree has a member of etcd that a machine has not.
  rm -rf /var/lib/etcd
  stand_in_for_units
  python3 -c '
import pickle, sys, tree
pickle.dump(tree.stamps(sys.argv[1]), open("/tmp/before", "wb"))' "$lab"
}

compare() {
  python3 /conformance/laid-down/compare.py /tmp/before "$lab" "$dist" "$machine"
}
