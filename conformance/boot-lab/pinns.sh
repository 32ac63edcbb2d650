#!/bin/sh
# Stands in for CRI-O's pinns, which is C and so not in our build: makes namespaces that stay, each at a file of its own.
# pinns -d FOLDER -f NAME [-s SYSCTL=VALUE]… [--ipc[=host]] [--uts[=host]] [--net[=host]]
set -eu
sysctls='' unshared=''
while [ $# -gt 0 ]; do
  case $1 in
    -d) folder=$2 && shift ;;
    -f) name=$2 && shift ;;
    -s) sysctls="$sysctls $2" && shift ;;
    --*=host | --ipc | --uts | --net)
      kind=${1#--}
      file=$folder/${kind%=host}ns/$name
      mkdir -p "${file%/*}"
      : > "$file"
      case $kind in
        *=host) mount --bind "/proc/self/ns/${kind%=host}" "$file" ;;
        *) unshared="$unshared --$kind=$file" ;;
      esac
      ;;
    *) echo "pinns: $1 is not known here" >&2 && exit 1 ;;
  esac
  shift
done
# Options and settings are words without spaces.
# shellcheck disable=SC2086
[ -z "$unshared" ] || unshare $unshared sh -ec 'for each; do sysctl -qw "$each"; done' sh $sysctls
