import type { OutputFile } from '../boot';

/**
 * For teams that keep the bundle in git: bytes as they were written, whatever a machine's git makes of line ends; and
 * what repeats other files of the bundle in another form is folded away where a change is reviewed (github-linguist,
 * overrides.md).
 */
export function gitAttributes(): OutputFile {
  return { path: '.gitattributes', content: ATTRIBUTES.map((line) => `${line}\n`).join('') };
}

const ATTRIBUTES = [
  '* -text',
  'boot/** linguist-generated',
  'index.json linguist-generated',
  'pools/*/cloud-init/** linguist-generated',
  'pools/*/ignition/** linguist-generated',
];
