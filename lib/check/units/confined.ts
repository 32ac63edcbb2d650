/** Settings that a program which mounts volumes and makes networks for others must not have, and why. */
export interface Confined {
  readonly key: string;
  /** The values that are harmless; of all others the reason is told. */
  readonly harmless: RegExp;
  readonly otherwise: string;
}

const OFF = /^(0|false|inherit|n|no|off)?$/i;
const OWN_MOUNTS = 'it gets a file system of its own, and the volumes of pods do not get out of it';

/** Of kubelet and CRI-O alone (systemd.exec(5)). */
export const CONFINED: readonly Confined[] = [
  { key: 'DynamicUser', harmless: OFF, otherwise: 'it must be root' },
  { key: 'PrivateDevices', harmless: OFF, otherwise: OWN_MOUNTS },
  { key: 'PrivateMounts', harmless: OFF, otherwise: OWN_MOUNTS },
  {
    key: 'PrivateNetwork',
    harmless: OFF,
    otherwise: 'it gets a network of its own, in which there is nobody',
  },
  { key: 'PrivateTmp', harmless: OFF, otherwise: OWN_MOUNTS },
  { key: 'PrivateUsers', harmless: OFF, otherwise: 'it must be root' },
  { key: 'ProtectControlGroups', harmless: OFF, otherwise: 'it makes control groups' },
  { key: 'ProtectHome', harmless: OFF, otherwise: OWN_MOUNTS },
  { key: 'ProtectKernelTunables', harmless: OFF, otherwise: 'it sets what pods ask of the kernel' },
  { key: 'ProtectSystem', harmless: OFF, otherwise: OWN_MOUNTS },
  { key: 'RootDirectory', harmless: /^\/?$/, otherwise: OWN_MOUNTS },
  { key: 'User', harmless: /^(root|0)?$/, otherwise: 'it must be root' },
];

/** Who starts containers, and who mounts for them. */
export const PRIVILEGED = ['crio.service', 'kubelet.service'];
