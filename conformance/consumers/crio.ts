import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

const VERSION = 'v1.36.3';
const NAME = `crio-${VERSION}`;

/** What it can do without: libraries in C for signatures, and for file systems that our machines have not. */
const TAGS = [
  'containers_image_openpgp',
  'containers_image_ostree_stub',
  'exclude_graphdriver_btrfs',
] as const;

/**
 * It refuses values of the wrong type, but passes over keys that it does not know. So it is told to write down all its
 * settings, and each of ours must be among them.
 */
const CHECK = `${NAME} --config '' --config-dir "$(dirname "$1")" config > /tmp/settings 2> /tmp/said || { cat /tmp/said; exit 1; }
python3 - "$1" <<'END'
import re, sys, tomllib
known, table = set(), ""
for line in open("/tmp/settings"):
    heading = re.match(r"(?:# )?\\[([\\w.-]+)\\]$", line)
    setting = re.match(r"(?:# )?(\\w+) = ", line)
    table = heading[1] if heading else table
    if setting: known.add(f"{table}.{setting[1]}")
def keys(value, place):
    if not isinstance(value, dict): return [place]
    return [key for name, each in value.items() for key in keys(each, f"{place}.{name}".lstrip("."))]
unknown = set(keys(tomllib.load(open(sys.argv[1], "rb")), "")) - known
sys.exit(f"{', '.join(sorted(unknown))}: unknown to CRI-O" if unknown else 0)
END`;

export const crio: Consumer = {
  name: 'crio',
  reads: 'configuration of CRI-O',
  packages: ['python3'],
  programs: [
    {
      name: NAME,
      module: 'github.com/cri-o/cri-o',
      version: VERSION,
      package: 'github.com/cri-o/cri-o/cmd/crio',
      tags: TAGS,
    },
  ],
  version: `${NAME} --version | sed -n 's/^crio version //p'`,
  check: CHECK,
  subjects: (bundle) => onDisk(bundle, /^\/etc\/crio\/crio\.conf\.d\/[^/]+\.conf$/),
  mistakes: [
    {
      files: { 'machines/m1/rootfs/etc/crio/crio.conf.d/10.conf': '[crio.runtime]\nselinuxs = true\n' },
      says: /crio\.runtime\.selinuxs: unknown to CRI-O/,
    },
    {
      files: { 'machines/m1/rootfs/etc/crio/crio.conf.d/10.conf': '[crio.runtime]\nselinux = "yes"\n' },
      says: /incompatible types: TOML value has type string/,
    },
  ],
};
