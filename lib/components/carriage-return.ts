import { error, type Issue, type Placed } from '../plan';
import type { FileSpec } from '../spec';

/**
 * Who takes the carriage return of a line that ends in CR LF for a part of it. systemd's own parsers take it away,
 * as those of YAML, JSON and TOML do, so that units and most files may have it.
 */
const KEEPERS: readonly { readonly reads: (file: FileSpec) => boolean; readonly what: string }[] = [
  {
    reads: ({ content }) => content.startsWith('#!'),
    what: 'the kernel would look for an interpreter of that name',
  },
  { reads: ({ path }) => path.endsWith('.sh'), what: 'a shell takes it for a part of the last word' },
  { reads: ({ path }) => /^\/etc\/(cron\.d\/|crontab$)/.test(path), what: 'cron hands it to the command' },
  { reads: ({ path }) => path === '/etc/fstab', what: 'mount takes it for a part of the last field' },
  { reads: ({ path }) => path.startsWith('/etc/modprobe.d/'), what: 'it becomes a part of the option' },
];

/** An error for a file whose reader breaks on lines that end in CR LF. */
export function checkLineEnds({ value, path }: Placed<FileSpec>): Issue[] {
  const keeper = /\r\n/.test(value.content) ? KEEPERS.find(({ reads }) => reads(value)) : undefined;
  if (!keeper) return [];
  const message = `lines of ${value.path} end in CR LF, and ${keeper.what}`;
  return [error(`${path}.content`, message, 'let them end in LF')];
}
