import type { OperatingSystem } from './operating-system';

/**
 * What provides Debian's and Ubuntu's `time-daemon`, and so conflicts with systemd-timesyncd: apt removes the one for
 * the other (`apt-cache showpkg time-daemon`; `ntp` is ntpsec since Debian 12 and Ubuntu 24.04).
 */
export const rivalClocks: OperatingSystem['rivalClocks'] = {
  chrony: {
    package: 'chrony',
    unit: 'chrony.service',
    configuration: '/etc/chrony/chrony.conf',
    syntax: 'chrony',
  },
  ntp: undefined,
  ntpsec: undefined,
  openntpd: undefined,
};
