import type { MachineConfig, RenderedFile } from '../../artifacts';
import { blockScalar, isLiteral } from './block-scalar';

/** The entries of `write_files` for files, units and drop-ins: readable, unless YAML would change the text. */
export function writeFiles({ files }: MachineConfig): string {
  return files.map(entry).join('');
}

function entry({ path, mode, owner, text, bytes }: RenderedFile): string {
  const head = `- path: ${JSON.stringify(path)}
  owner: ${JSON.stringify(owner)}
  permissions: "${mode.toString(8).padStart(4, '0')}"
`;
  // An account that `users` makes is there only after the stage that writes most files.
  const when = owner === 'root:root' ? '' : '  defer: true\n';
  return `${head}${when}${bytes ? coded(bytes) : content(text)}`;
}

function content(text: string): string {
  if (text === '') return '  content: ""\n';
  if (isLiteral(text)) return `  content: ${blockScalar(text)}`;
  return coded(Buffer.from(text));
}

function coded(bytes: Buffer): string {
  return `  encoding: b64\n  content: ${bytes.toString('base64')}\n`;
}
