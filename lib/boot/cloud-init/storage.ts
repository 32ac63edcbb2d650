import type { Directory, Download, Link, MachineConfig } from '../../artifacts';
import { command, quoted } from './shell';

/** Commands for what `write_files` cannot make: directories, links, and files that are fetched and checked. */
export function storageCommands(
  config: Pick<MachineConfig, 'directories' | 'downloads' | 'links'>,
): string[] {
  return [...config.directories.map(install), ...config.links.flatMap(link), ...config.downloads.map(fetch)];
}

function install({ path, mode, owner }: Directory): string {
  const [user = 'root', group = user] = owner.split(':');
  return command('install', '-d', '-m', octal(mode), '-o', user, '-g', group, path);
}

function link({ path, target }: Link): string[] {
  return [command('mkdir', '-p', parent(path)), command('ln', '-sfn', target, path)];
}

/** It takes its place only once its hash is right. */
function fetch({ path, mode, url, sha256 }: Download): string {
  const part = `${path}.part`;
  return [
    command('mkdir', '-p', parent(path)),
    command('curl', '-fsSL', '--retry', '5', '--retry-connrefused', '-o', part, url),
    `echo ${quoted(`${sha256}  ${part}`)} | sha256sum --check --quiet`,
    command('chmod', octal(mode), part),
    command('mv', part, path),
  ].join(' && ');
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
