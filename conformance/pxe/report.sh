#!/bin/sh
# Prints what lies in folders of a root: report.sh ROOT FOLDER… A line is `mode owner:group content path`, where the
# content is a SHA-256 or the word directory, or `-> target path`.
cd "$1" || exit 1
shift
find "$@" 2> /dev/null | sort | while read -r path; do
  if [ -L "$path" ]; then
    echo "-> $(readlink "$path") /$path"
  elif [ -d "$path" ]; then
    echo "0$(stat -c '%a %U:%G' "$path") directory /$path"
  elif [ -f "$path" ]; then
    echo "0$(stat -c '%a %U:%G' "$path") $(sha256sum < "$path" | cut -d' ' -f1) /$path"
  fi
done
