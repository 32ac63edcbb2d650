import { once } from '../once';
import type { IgnitionConfig } from './types';

/** The config as JSON with one entry a line, so that a diff shows which file or unit has changed. */
export function renderConfig({
  ignition,
  kernelArguments,
  passwd,
  storage,
  systemd,
}: IgnitionConfig): string {
  return `{
"ignition": ${JSON.stringify(ignition)},
"kernelArguments": ${JSON.stringify(kernelArguments)},
"passwd": {"users": ${lines(passwd.users)}},
"storage": {
"directories": ${lines(storage.directories)},
"files": ${lines(storage.files)},
"links": ${lines(storage.links)}
},
"systemd": {"units": ${lines(systemd.units)}}
}
`;
}

function lines(entries: readonly object[]): string {
  return entries.length > 0 ? `[\n${entries.map(line).join(',\n')}\n]` : '[]';
}

/** Most entries are the pool's, and the same objects in the config of each of its machines. */
const line = once((entry: object) => JSON.stringify(entry));
