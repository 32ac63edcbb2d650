/** A systemd unit: sections, and in each the keys in the order in which they are written. */
export type SystemdUnit = {
  readonly [section: string]: { readonly [key: string]: string | readonly string[] };
};

/** A value that a TOML document may hold. */
export type TomlValue =
  | boolean
  | number
  | string
  | readonly TomlValue[]
  | { readonly [key: string]: TomlValue };

/**
 * What is in a file: a plain value and the format that writes it. It stays a value until it is rendered, so that
 * patches and checks see structure and not text.
 */
export type Content =
  | { readonly format: 'json'; readonly value: object }
  | { readonly format: 'lines'; readonly lines: readonly string[] }
  | { readonly format: 'systemd'; readonly unit: SystemdUnit }
  | { readonly format: 'text'; readonly text: string }
  | { readonly format: 'toml'; readonly table: { readonly [key: string]: TomlValue } }
  | { readonly format: 'yaml'; readonly documents: readonly object[] };
