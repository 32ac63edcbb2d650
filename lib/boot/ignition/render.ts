import { once } from '../../formats';
import { mergeUnits } from './systemd';
import type { IgnitionConfig } from './types';

/**
 * Two configs as the JSON of one: what a pool's machines have alike, which is turned into text once for all of them,
 * and what one has of its own. Each entry is on a line of its own, so that a diff shows which file has changed.
 */
export function renderTogether(common: IgnitionConfig, own: IgnitionConfig = NOTHING): string {
  const [, version] = [common.ignition.version, own.ignition.version].sort();
  return `{
"ignition": ${JSON.stringify({ version })},
"kernelArguments": {"shouldExist": ${list(common.kernelArguments.shouldExist, own.kernelArguments.shouldExist)}},
"passwd": {"users": ${list(common.passwd.users, own.passwd.users)}},
"storage": {
"directories": ${list(common.storage.directories, own.storage.directories)},
"files": ${list(common.storage.files, own.storage.files)},
"links": ${list(common.storage.links, own.storage.links)}
},
"systemd": {"units": ${list(mergeUnits(common.systemd.units, own.systemd.units), [])}}
}
`;
}

const NOTHING: IgnitionConfig = {
  ignition: { version: '' },
  kernelArguments: { shouldExist: [] },
  passwd: { users: [] },
  storage: { directories: [], files: [], links: [] },
  systemd: { units: [] },
};

function list(common: readonly unknown[], own: readonly unknown[]): string {
  const rows = [
    ...(common.length > 0 ? [commonRows(common)] : []),
    ...own.map((each) => JSON.stringify(each)),
  ];
  return rows.length > 0 ? `[\n${rows.join(',\n')}\n]` : '[]';
}

const commonRows = once((entries: readonly unknown[]) =>
  entries.map((each) => JSON.stringify(each)).join(',\n'),
);
