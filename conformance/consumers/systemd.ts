import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/** Programs that come with packages or extensions which the tree has not. */
const BROUGHT = [
  '/usr/bin/crio',
  '/usr/bin/crictl',
  '/usr/bin/kubeadm',
  '/usr/bin/kubelet',
  '/usr/sbin/setenforce',
  '/usr/sbin/setsebool',
];

/**
 * A drop-in is looked at with its unit; where a package brings that, a bare one stands in for it. Secrets, downloads
 * and the machine's own programs are there already.
 */
const CHECK = `for program in ${BROUGHT.join(' ')}; do
  [ -e "$program" ] || install -D -m 0755 /dev/null "$program"
done
case $1 in *.d/*.conf) unit=$(basename "$(dirname "$1")" .d) ;; *) unit=$(basename "$1") ;; esac
if [ ! -e /etc/systemd/system/"$unit" ] && [ ! -e /usr/lib/systemd/system/"$unit" ]; then
  printf '[Service]\\nType=oneshot\\nExecStart=/bin/true\\n' > /usr/lib/systemd/system/"$unit"
fi
said=$(systemd-analyze verify --man=no --recursive-errors=no "$unit" 2>&1) || { echo "$said"; exit 1; }
[ -z "$said" ] || { echo "$said"; exit 1; }`;

export const systemd: Consumer = {
  name: 'systemd',
  reads: 'units and drop-ins',
  packages: ['systemd'],
  version: "systemctl --version | sed -n '1s/^systemd \\([0-9]*\\).*/\\1/p'",
  check: CHECK,
  subjects: (bundle) => onDisk(bundle, /^\/etc\/systemd\/system\/[^/]+(\.d\/[^/]+\.conf)?$/),
  mistakes: [
    {
      files: {
        'machines/m1/rootfs/etc/systemd/system/m1.service':
          '[Service]\nExecStart=/bin/true\nRestartSecs=5\n[Install]\nWantedBy=multi-user.target\n',
      },
      says: /Unknown key.*RestartSecs/,
    },
    {
      files: {
        'machines/m1/rootfs/etc/systemd/system/m1.service': '[Service]\nExecStart=/usr/bin/not-there\n',
      },
      says: /not-there is not executable/,
    },
    {
      files: {
        'machines/m1/rootfs/etc/systemd/system/kubelet.service.d/10.conf': '[Service]\nCPUWheight=100\n',
      },
      says: /Unknown key.*CPUWheight/,
    },
  ],
};
