/** The operating systems that Bootwright writes boot documents for; `lib/os/` holds one file for each. */
export type OperatingSystemName =
  | 'debian-12'
  | 'debian-13'
  | 'fedora-coreos'
  | 'flatcar'
  | 'rocky-9'
  | 'ubuntu-22.04'
  | 'ubuntu-24.04';
