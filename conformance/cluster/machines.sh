# Machines side by side, for checks of a guarded bundle. Each has a tree, a name, processes and a network of its own, with
# the files and the address that its documents give it; the trees lie over this one. All of it goes with the check.
machines=/machines
patience=300
declare -A init=()
mkdir "$machines"
mount -t tmpfs tmpfs "$machines"
# With the check's own processes.
mount -t proc proc /proc

fail() {
  printf '%s\n' "$@"
  exit 1
}

# The segment that all machines are on, with an address for what serves them: ADDRESS/LENGTH
lay_network() {
  ip link add lan type bridge
  ip address add "$1" dev lan
  ip link set lan up
}

# Gives a program, which is in the cache with its version, the name by which machines call it: NAME VERSION
install_program() {
  ln -sf "$(command -v "$1-$2")" "/usr/bin/$1"
}

# What the first process of a machine does: NAME, and the folder that holds programs and bundles.
become_machine='cd "/machines/$0/tree"
mkdir -p ".$1"
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount --rbind /dev dev
mount -t tmpfs tmpfs run
for folder in /conformance "$1"; do mount --rbind "$folder" ".$folder"; done
hostname "$0"
ip link set lo up
touch "/machines/$0/started"
# Bash, as it takes care of what other processes leave behind.
exec chroot . bash -c "sleep infinity & wait"'

# Starts machines whose documents lie in FOLDER. Their disks are as they left them: FOLDER NAME…
power_on() {
  local folder=$1 name
  for name in "${@:2}"; do
    mkdir -p "$machines/$name"/{disk,work,tree}
    mount -t overlay overlay -o "lowerdir=/,upperdir=$machines/$name/disk,workdir=$machines/$name/work" "$machines/$name/tree"
    rm -f "$machines/$name/started"
    unshare --net --uts --pid --mount --propagation=private --fork --kill-child \
      sh -ec "$become_machine" "$name" "${folder%/bundles/*}" > "$machines/$name/log" 2>&1 &
    init[$name]=$!
    disown
  done
  for name in "${@:2}"; do
    await test -e "$machines/$name/started"
    init[$name]=$(pgrep --parent "${init[$name]}")
    # The clock is this machine's, and is set.
    on "$name" install -D /dev/null /run/systemd/timesync/synchronized
    plug_in "$name" "$folder/machines/$name/cloud-init/network-config"
  done
}

# What the machine makes of its network-config: NAME NETWORK-CONFIG
plug_in() {
  ip link add "$1" type veth peer name lan0 netns "/proc/${init[$1]}/ns/net"
  ip link set "$1" master lan up
  on "$1" ip address add "$(grep -oEm1 '[0-9.]+/[0-9]+' "$2")" dev lan0
  on "$1" ip link set lan0 up
  on "$1" ip route add default via "$(sed -n 's/.*via: \([0-9.]*\).*/\1/p' "$2")"
  sed -n 's/.*nameservers: .*\["\(.*\)"\].*/nameserver \1/p' "$2" | on "$1" tee /etc/resolv.conf > /dev/null
}

# What the machine's first boot does with its documents: FOLDER NAME…
lay_down() {
  local name
  for name in "${@:2}"; do
    on "$name" python3 /conformance/cluster/lay-down.py "$1/machines/$name/cloud-init/user-data" > /tmp/said 2>&1 ||
      fail "the documents of $name cannot be laid down:" "$(cat /tmp/said)"
    on "$name" hostname --file /etc/hostname
  done
}

# Machines that start for the first time.
install() {
  power_on "$@"
  lay_down "$@"
}

# At once, without a word to anybody.
power_off() {
  kill -KILL "${init[$1]}"
  while [ -e "/proc/${init[$1]}" ]; do sleep 0.1; done
  unset "init[$1]"
  umount --lazy "$machines/$1/tree"
  ip link delete "$1" 2> /dev/null || true
}

wipe() {
  rm -rf "${machines:?}/$1"
}

# The machine's own scripts ask the container for its programs, which here lie beside them.
leave_crictl() {
  printf '#!/bin/sh\ncase $1 in ps) pgrep -x etcd ;; exec) shift 2; exec "$@" ;; esac\n' | on "$1" tee /usr/bin/crictl > /dev/null
  on "$1" chmod +x /usr/bin/crictl
}

# Runs a command on a machine.
on() {
  nsenter --target "${init[$1]}" --mount --uts --net --pid --root --wd "${@:2}"
}

# Runs static pods, and runs them again whenever they end: MACHINE POD…
start() {
  local pod
  for pod in "${@:2}"; do
    on "$1" sh -c 'echo $$ > "/run/$0.keeper"
    while :; do
      python3 /conformance/cluster/static-pod.py "/etc/kubernetes/manifests/$0.yaml"
      sleep 1
    done' "$pod" >> "$machines/$1/$pod.log" 2>&1 &
  done
}

# Runs units that packages bring, as Restart=always would: MACHINE UNIT…
start_units() {
  local unit
  for unit in "${@:2}"; do
    on "$1" sh -c 'echo $$ > "/run/$0.keeper"
    while :; do
      python3 /conformance/cluster/unit.py "$0"
      sleep 1
    done' "$unit" >> "$machines/$1/$unit.log" 2>&1 &
  done
}

# What `systemctl reload` does: MACHINE UNIT
reload_unit() {
  on "$1" python3 /conformance/cluster/unit.py "$2" ExecReload > /tmp/said 2>&1 || fail "$2 of $1 is not reloaded:" "$(cat /tmp/said)"
}

# Ends a static pod or a unit for good: MACHINE POD
lose() {
  on "$1" sh -c 'kill -KILL "$(cat "/run/$0.keeper")" "$(cat "/run/$0.pid")"
    while [ -e "/proc/$(cat "/run/$0.pid")" ]; do sleep 0.1; done' "$2"
}

# Why waiting is in vain, if it is. A check may know more.
hopeless() {
  return 1
}

# Waits until a command succeeds, or until it never will.
await() {
  local end=$((SECONDS + patience)) said=/tmp/said.$BASHPID
  until "$@" > "$said" 2>&1; do
    ! hopeless || fail "waiting for $*:" "$(hopeless)"
    [ $SECONDS -lt $end ] || fail "not within $patience seconds: $*" "$(tail -n 20 "$said")"
    sleep 0.2
  done
}

# Runs what a systemd unit runs, as often as its Restart= would: MACHINE UNIT
run_unit() {
  local command
  command=$(on "$1" sed -n 's/^ExecStart=//p' "/etc/systemd/system/$2")
  await on "$1" sh -c "$command"
}
