/** A value of the guarded secrets file, by name. */
export interface SecretSpec {
  /** The name that `npm run secrets -- --set NAME=@file` gave it: lower-case letters, digits, dots and dashes. */
  readonly secret: string;
}

/** A file of root's whose content `sealed/` alone has. */
export interface SecretFileSpec extends SecretSpec {
  /** Absolute path on the machine. */
  readonly path: string;

  /** Octal mode, with nothing for group and others. @default '0600' */
  readonly mode?: string;
}
