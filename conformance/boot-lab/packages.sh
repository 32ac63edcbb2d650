#!/bin/bash
# Repositories of packages with the names, versions and paths of those that pkgs.k8s.io and CRI-O's serve, of programs
# that we built: packages.sh BIN FOLDER. They are signed, since the machines check that.
set -eu
bin=$1 folder=$2
kubernetes=1.36.3-1.1 crio=1.36.3-1.1
build=/tmp/packages
mkdir -p "$build" "$folder"

# NAME VERSION DEPENDS, with the files below $build/NAME
package() {
  mkdir -p "$build/$1/DEBIAN"
  printf 'Package: %s\nVersion: %s\nArchitecture: amd64\nMaintainer: lab\nDepends: %s\nDescription: %s\n' \
    "$1" "$2" "$3" "$1" > "$build/$1/DEBIAN/control"
  dpkg-deb --build -Znone --root-owner-group "$build/$1" "$4" > /dev/null
}

# FOLDER below the server's root
publish() {
  local to=$folder/$1
  # One hash of each: the machine works out all that there are, slowly.
  (cd "$to" && apt-ftparchive --no-md5 --no-sha1 --no-sha512 packages . > Packages && apt-ftparchive release . > Release)
  sed -i "s/^Date:.*/Date: $(date --utc --rfc-email --date '1 hour ago')/" "$to/Release"
  hour_ago --yes --clearsign --output "$to/InRelease" "$to/Release"
  gpg --quiet --armor --export > "$to/Release.key"
}

# The machine's clock falls behind ours: it counts its instructions, and refuses what was signed after its present.
hour_ago() {
  gpg --quiet --batch --faked-system-time "$(date --utc --date '1 hour ago' +%Y%m%dT%H%M%S)" "$@" \
    2> >(grep --invert-match -e 'faked system time' -e '^$' >&2)
}

hour_ago --passphrase '' --quick-generate-key lab@example.com default default never

for each in kubeadm kubectl kubelet; do
  install -D "$bin/$each-v1.36.3" "$build/$each/usr/bin/$each"
done
install -D -m 0644 /dev/stdin "$build/kubelet/usr/lib/systemd/system/kubelet.service" <<'UNIT'
[Unit]
Description=kubelet: The Kubernetes Node Agent
[Service]
ExecStart=/usr/bin/kubelet
Restart=always
[Install]
WantedBy=multi-user.target
UNIT
mkdir -p "$build/kubernetes-cni/opt/cni"
cp -r /usr/lib/cni "$build/kubernetes-cni/opt/cni/bin"
install -D /bin/true "$build/cri-tools/usr/bin/crictl"
core=$folder/core:/stable:/v1.36/deb
mkdir -p "$core"
package kubeadm $kubernetes cri-tools "$core"
package kubectl $kubernetes libc6 "$core"
package kubelet $kubernetes kubernetes-cni "$core"
package kubernetes-cni 1.7.1-1.1 libc6 "$core"
package cri-tools 1.36.0-1.1 libc6 "$core"
publish core:/stable:/v1.36/deb
# The key is taken from the newest minor's repository.
install -D -m 0644 "$core/Release.key" "$folder/core:/stable:/v1.37/deb/Release.key"

install -D "$bin/crio-v1.36.3" "$build/cri-o/usr/bin/crio"
install -D /conformance/boot-lab/pinns.sh "$build/cri-o/usr/bin/pinns"
install -D -m 0644 /dev/stdin "$build/cri-o/usr/lib/systemd/system/crio.service" <<'UNIT'
[Unit]
Description=Container Runtime Interface for OCI (CRI-O)
[Service]
Type=notify
ExecStart=/usr/bin/crio
[Install]
WantedBy=multi-user.target
UNIT
install -D -m 0644 /dev/stdin "$build/cri-o/etc/crio/crio.conf.d/10-crio.conf" <<'TOML'
[crio.image]
signature_policy = "/etc/crio/policy.json"

[crio.runtime]
default_runtime = "crun"

[crio.runtime.runtimes.crun]
runtime_path = "/usr/bin/crun"
runtime_root = "/run/crun"
monitor_path = "/usr/bin/conmon"
allowed_annotations = ["io.containers.trace-syscall"]
TOML
install -D -m 0644 /dev/stdin "$build/cri-o/etc/crio/policy.json" <<'JSON'
{ "default": [{ "type": "insecureAcceptAnything" }] }
JSON
opensuse=repositories/isv:/cri-o:/stable:/v1.36/deb
mkdir -p "$folder/$opensuse"
package cri-o $crio 'conmon, crun' "$folder/$opensuse"
publish $opensuse
