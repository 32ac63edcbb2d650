#!/bin/bash
# Runs one check on each subject of a folder of jobs. Every subject gets a throw-away overlay: the machine's own files
# over a Debian tree, with a network of its own and this folder at /conformance. `unshare` has given this script private
# mounts and processes, so that all of it is gone when the script is.
#
# usage: sandbox.sh TREE LAB JOBS SECONDS
#   JOBS/check           what runs in the overlay, with the subject's path as $1
#   JOBS/<n>/path        that path
#   JOBS/<n>/layer       folders with the machine's files, what is its own first, with colons between; empty if there is none
#   JOBS/<n>/prepare     what makes the overlay look like the machine
#   JOBS/<n>/output, JOBS/<n>/status are written
set -euo pipefail
tree=$1 lab=$2 jobs=$3 seconds=$4
scripts=$(realpath "$(dirname "$0")")

scratch=$lab/scratch
mkdir -p "$scratch"
mount -t tmpfs tmpfs "$scratch"
root=$scratch/root

enter() {
  local layer=$1
  mkdir "$scratch/upper" "$scratch/work" "$root"
  mount -t overlay overlay -o "lowerdir=${layer:+$layer:}$tree,upperdir=$scratch/upper,workdir=$scratch/work" "$root"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount -t tmpfs tmpfs "$root/run"
  mkdir -p "$root$lab" "$root/conformance"
  mount --bind -o ro "$lab" "$root$lab"
  mount --bind -o ro "$scripts" "$root/conformance"
}

# Processes that were killed let go of the overlay one by one; what never does, keeps but its own mounts.
leave() {
  for _ in {1..100}; do
    umount --recursive "$root" 2>/dev/null && break
    sleep 0.1
  done
  if mountpoint -q "$root"; then umount --recursive --lazy "$root"; fi
  rm -rf "$scratch/upper" "$scratch/work" "$root"
}

for job in "$jobs"/*/; do
  enter "$(cat "$job/layer")"
  status=0
  {
    # Here, because it shows the network cards of the namespace that mounts it.
    echo 'mount -t sysfs -o ro sysfs /sys'
    cat "$job/prepare"
    echo "export PATH=$lab/bin:\$PATH"
    echo 'ip link set lo up'
    cat "$jobs/check"
  } >"$root/run/check"
  # The check is the first process of its own, so that the kernel ends with it whatever it leaves behind.
  timeout --kill-after=5 "$seconds" unshare --net --pid --fork --kill-child chroot "$root" \
    bash -eu /run/check "$(cat "$job/path")" </dev/null 2>&1 | tee "$job/output" || status=${PIPESTATUS[0]}
  echo "$status" >"$job/status"
  leave
done
