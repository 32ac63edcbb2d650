import { rules } from '../lib/check';

/** Every rule of the registry, as Markdown: what it protects from, and where people met it. */
export function rulesText(): string {
  const rows = [...rules]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, protects, seen }) => `| \`${name}\` | ${protects} | ${seen.map(link).join(', ')} |`);
  return [
    '# Rules over the whole cluster',
    '',
    'Generated from `lib/check/` by `npm run reference`. Do not edit. What they are, and what no file can prevent: [rules.md](../rules.md).',
    '',
    '| rule | protects from | seen |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** `owner/repository#1`: GitHub leads from an issue’s address to a pull request’s where it is one. */
function link(seen: string): string {
  const [, repository, number] = /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(seen) ?? [];
  return repository === undefined
    ? `<${seen}>`
    : `[${seen}](https://github.com/${repository}/issues/${number})`;
}
