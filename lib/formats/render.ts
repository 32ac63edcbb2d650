import { stringify as toToml } from 'smol-toml';
import type { Content } from './content';
import { systemd } from './systemd';
import { yaml } from './yaml';

/** The text of a file. Every format ends in a newline. */
export function render(content: Content): string {
  switch (content.format) {
    case 'json':
      return `${JSON.stringify(content.value, null, 2)}\n`;
    case 'lines':
      return content.lines.map((line) => `${line}\n`).join('');
    case 'systemd':
      return systemd(content.unit);
    case 'text':
      return content.text;
    case 'toml':
      return toToml(content.table);
    case 'yaml':
      return content.documents.map(yaml).join('---\n');
  }
}
