import { type Artifact, type Download, dropin, enable } from '../../artifacts';
import { error, type Issue, type Placed, type PoolPlan } from '../../plan';
import type { DownloadSpec } from '../../spec';
import type { Installer } from './installer';

/** What the images must bring between them, and how their names tell it. */
const REQUIRED = [
  { software: 'Kubernetes', name: /kubernetes/ },
  { software: 'CRI-O', name: /cri-?o/ },
];

/**
 * Fedora CoreOS and Flatcar: images that systemd-sysext(8) lays over /usr. flatcar/sysext-bakery makes `kubernetes`
 * and `crio`, fedora-sysexts/fedora makes `kubernetes-cri-o-1.36` with both.
 */
export const sysext: Installer = {
  // Flatcar reads the units of the images in a step of its own; where there is no such unit nothing waits for it.
  units: () => ['systemd-sysext.service', 'ensure-sysext.service'],
  validate: (_plan, pool) => [
    ...missing(pool),
    ...Object.entries(pool.settings.extensions).flatMap(([name, placed]) => check(name, placed)),
  ],
  artifacts: (_plan, { settings }) => [
    ...Object.entries(settings.extensions).map(([name, placed]) => image(name, placed)),
    enable('systemd-sysext.service', 'lays the extensions over /usr at boot'),
    networkPlugins,
  ],
};

/** systemd-sysext takes an image only if its file is named like the release file inside it. */
function image(name: string, { value, path }: Placed<DownloadSpec>): Download {
  return {
    kind: 'download',
    path: `/etc/extensions/${name}.raw`,
    mode: 0o644,
    url: value.url,
    sha256: value.sha256,
    reason: 'a system extension',
    overriddenBy: [path],
  };
}

/** The images bring them below /usr; the network's add-on puts its own where CRI-O looks, and those stay. */
const networkPlugins: Artifact = dropin(
  'crio.service',
  '20-network-plugins.conf',
  {
    format: 'systemd',
    unit: {
      Service: {
        ExecStartPre: [
          '/usr/bin/mkdir -p /opt/cni/bin',
          '-/usr/bin/cp -rn /usr/libexec/cni/. /usr/local/bin/cni/. /opt/cni/bin/',
        ],
      },
    },
  },
  'brings the basic network plugins of the extensions to where CRI-O looks for them',
);

function missing({ os, path, settings }: PoolPlan): Issue[] {
  const names = Object.keys(settings.extensions);
  return REQUIRED.filter(({ name }) => !names.some((each) => name.test(each))).map(({ software }) =>
    error(
      `${path}.extensions`,
      `${os.title} has no packages, and no extension named here brings ${software}`,
      `add url and sha256 of an image with ${software}, under the name that the image has`,
    ),
  );
}

function check(name: string, { value, path }: Placed<DownloadSpec>): Issue[] {
  const issues: Issue[] = [];
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
    issues.push(
      error(path, `${name} is not the name of an extension`, 'use letters, digits, dots and dashes'),
    );
  if (!/^https?:\/\/[^\s/]+\/\S+$/.test(value.url))
    issues.push(error(`${path}.url`, `${value.url} is not an HTTP URL`, 'write http://host/image.raw'));
  if (!/^[0-9a-f]{64}$/i.test(value.sha256))
    issues.push(error(`${path}.sha256`, `${value.sha256} is not a SHA-256`, 'write its 64 hex digits'));
  return issues;
}
