import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/**
 * skopeo reads the file with the library that CRI-O uses, before it looks for the registry, which it cannot reach in
 * the sandbox: by then it has accepted the file.
 */
const CHECK = `said=$(skopeo inspect --retry-times 0 docker://registry.k8s.io/pause:3.10 2>&1) || true
echo "$said"
grep -q 'pinging container registry' <<< "$said"`;

export const registries: Consumer = {
  name: 'skopeo',
  reads: 'registries.conf and its mirrors',
  packages: ['skopeo'],
  version: "skopeo --version | sed 's/skopeo version //'",
  check: CHECK,
  subjects: (bundle) => onDisk(bundle, /^\/etc\/containers\/registries\.conf(\.d\/.*\.conf)?$/),
  mistakes: [
    {
      files: {
        'machines/m1/rootfs/etc/containers/registries.conf.d/m1.conf':
          '[[registry]]\nprefix = "registry.k8s.io"\n[[registry.mirror]]\nlocation = "10.20.0.254:5000"\ninsecure = "yes"\n',
      },
      says: /incompatible types: TOML/,
    },
  ],
};
