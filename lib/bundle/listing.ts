import { type MachineConfig, type Password, type SecretFile, valuesOf } from '../artifacts';

/**
 * What is brought besides files, for reviewers and for `sealed/`: units, packages, users, and the places of the secrets
 * that `sealed/` adds.
 */
export function listingOf(config: MachineConfig) {
  return {
    units: Object.fromEntries(config.units.map(({ name, state }) => [name, state])),
    packages: config.packages.map(({ name, version }) => (version ? `${name}=${version}` : name)),
    users: config.users.map(({ name }) => name),
    kernelArguments: config.kernelArguments.map(({ argument }) => argument),
    directories: config.directories.map(({ path, mode, owner }) => ({ path, mode: octal(mode), owner })),
    links: config.links.map(({ path, target }) => ({ path, target })),
    downloads: config.downloads.map(({ path, url, sha256 }) => ({ path, url, sha256 })),
    sealed: [...config.secrets.map(secretRow), ...config.passwords.map(passwordRow)],
  };
}

function secretRow({ path, mode, owner, reason, source }: SecretFile) {
  const values = valuesOf(source);
  return { path, mode: octal(mode), owner, for: reason, ...(values.length > 0 ? { values } : {}) };
}

function passwordRow({ user, secret, reason }: Password) {
  return { account: user, for: reason, values: [secret] };
}

/** `0644`. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
