import type { Content } from './content';

/** The values that a content keeps as such, which patches can change, by their document; none of a text. */
export function structureOf(content: Content): readonly unknown[] {
  switch (content.format) {
    case 'json':
      return [content.value];
    case 'systemd':
      return [content.unit];
    case 'toml':
      return [content.table];
    case 'yaml':
      return content.documents;
    default:
      return [];
  }
}
