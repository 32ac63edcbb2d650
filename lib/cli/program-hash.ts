/**
 * The SHA-256 of the program that runs, where `bin/one-file.js` started it as one file; undefined where it is loaded
 * module by module, as tests do, and nobody knows what it comes to.
 */
export function programHash(): string | undefined {
  return (globalThis as { readonly [name: symbol]: string | undefined })[Symbol.for('bootwright.program')];
}
