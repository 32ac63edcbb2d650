import type { SystemdUnit } from './content';

/** A unit file. A key with several values is written once for each, which is how systemd appends or resets. */
export function systemd(unit: SystemdUnit): string {
  return Object.entries(unit)
    .map(([section, keys]) => `[${section}]\n${Object.entries(keys).flatMap(assignments).join('')}`)
    .join('\n');
}

function assignments([key, value]: [string, string | readonly string[]]): string[] {
  return [value].flat().map((each) => `${key}=${each}\n`);
}
