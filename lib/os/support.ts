import type { OperatingSystemName } from '../spec';

/** Until when each system gets updates, as its makers say, with where they do. */
export const systemSupport: Readonly<Record<OperatingSystemName, string>> = {
  'debian-12': 'June 2028 with LTS; wiki.debian.org/DebianReleases',
  'debian-13': 'June 2030 with LTS; wiki.debian.org/DebianReleases',
  'fedora-coreos':
    'no day: each release until the next, some weeks later; docs.fedoraproject.org, Update Streams',
  flatcar: 'no day: each release until the next of its channel; flatcar.org/releases',
  'rocky-9': 'not known to us; wiki.rockylinux.org, Version Policy',
  'ubuntu-22.04': '2027; ubuntu.com/about/release-cycle',
  'ubuntu-24.04': '2029; ubuntu.com/about/release-cycle',
};
