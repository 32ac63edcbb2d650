import { parse } from 'yaml';
import type { IgnitionConfig, NodeOwner, StorageFile } from '../../lib/boot/ignition/types';
import type { MachineModel } from '../../lib/constructs';

/** What a boot document puts onto the disk, by path. */
export type Disk = Record<string, { mode: number; owner: string; text: string }>;

/** What the machine's configuration says that there must be. */
export function diskOf({ pool, own }: MachineModel): Disk {
  const files = [...pool.shared.files, ...own.files];
  return Object.fromEntries(files.map(({ path, mode, owner, text }) => [path, { mode, owner, text }]));
}

/** Reads an Ignition config as Ignition does. */
export function readIgnition(document: string): Disk {
  const { storage, systemd }: IgnitionConfig = JSON.parse(document);
  const texts = systemd.units.flatMap(({ name, contents, dropins = [] }) => [
    ...(contents === undefined ? [] : [{ path: unitPath(name), text: contents }]),
    ...dropins.map((dropin) => ({ path: `${unitPath(name)}.d/${dropin.name}`, text: dropin.contents })),
  ]);
  return Object.fromEntries([
    ...storage.files.map((file) => [file.path, readFile(file)]),
    ...texts.map(({ path, text }) => [path, { mode: 0o644, owner: 'root:root', text }]),
  ]);
}

function unitPath(name: string): string {
  return `/etc/systemd/system/${name}`;
}

function readFile({ mode, user, group, contents: { source } }: StorageFile): Disk[string] {
  const [, base64, data = ''] = /^data:(;base64)?,(.*)$/s.exec(source) ?? [];
  const text = base64 ? Buffer.from(data, 'base64').toString() : decodeURIComponent(data);
  return { mode, owner: `${ownerName(user)}:${ownerName(group)}`, text };
}

function ownerName(owner: NodeOwner | undefined): string {
  if (!owner) return 'root';
  return 'id' in owner ? String(owner.id) : owner.name;
}

/** A cloud-config as far as Bootwright writes it. */
export interface CloudConfig {
  readonly hostname: string;
  readonly bootcmd?: readonly string[];
  readonly runcmd: readonly string[];
  readonly users?: readonly object[];
  readonly power_state?: { readonly condition: string };
  readonly write_files: readonly {
    path: string;
    owner: string;
    permissions: string;
    defer?: boolean;
    encoding?: string;
    content: string;
  }[];
}

/** Reads user-data as PyYAML does. */
export function readCloudConfig(document: string): CloudConfig {
  return parse(document, { version: '1.1' });
}

/** Reads the files of user-data as cloud-init's write_files does. */
export function readUserData(document: string): Disk {
  return Object.fromEntries(
    readCloudConfig(document).write_files.map(({ path, owner, permissions, encoding, content }) => {
      const text = encoding === 'b64' ? Buffer.from(content, 'base64').toString() : content;
      return [path, { mode: Number.parseInt(permissions, 8), owner, text }];
    }),
  );
}
