import type { Go, Module } from './go';

/** A release whose code the proxy has. */
export interface FoundRelease {
  readonly version: string;
  readonly module: Module;
}

/**
 * The newest release of a minor that can be had: a pre-release only of a minor without any other. What the proxy
 * lists it may still lack, or lack a library of: then it is the release before. That which was recorded last is tried
 * too, so that a shorter list loses nothing.
 */
export async function newestOf(
  go: Go,
  module: string,
  minor: string,
  listed: readonly string[],
  lackOf: (release: FoundRelease) => Promise<string | undefined>,
  tell: (what: string) => void,
): Promise<FoundRelease> {
  const versions = [...new Set(listed)].filter((version) => version.startsWith(`v${minor}.`)).sort(compare);
  for (const version of versions.reverse()) {
    const found = await go.download(module, version);
    const lack = found ? await lackOf({ version, module: found }) : 'the proxy does not have it';
    tell(lack ? `not ${version}: ${lack}` : version);
    if (found && !lack) return { version, module: found };
  }
  throw new Error(`${module}: the proxy has all of none of ${minor}, of ${versions.length} that are listed`);
}

/** Orders versions of one minor: pre-releases first, among themselves by name, as alpha, beta and rc happen to be. */
function compare(a: string, b: string): number {
  const [patchA, preA] = parts(a);
  const [patchB, preB] = parts(b);
  if (!preA !== !preB) return preA ? -1 : 1;
  return patchA - patchB || preA.localeCompare(preB, 'en', { numeric: true });
}

function parts(version: string): [patch: number, preRelease: string] {
  const [release = '', preRelease = ''] = version.split('-');
  return [Number(release.split('.')[2]), preRelease];
}
