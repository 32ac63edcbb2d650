/** A file of an archive. */
export interface TarEntry {
  /** Without a slash at its beginning, of any length. */
  readonly path: string;
  readonly mode: number;
  /** `root:root`; where the names are not known when it is unpacked, root has it. */
  readonly owner: string;
  readonly content: Buffer;
}

const BLOCK = 512;

/** Bytes of a path that the header itself holds. */
const SHORT = 100;

/** Files as an archive of POSIX.1-2017 (pax, "ustar Interchange Format"). It has no times: unpack it with `tar -m`. */
export function tar(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(blocks), Buffer.alloc(2 * BLOCK)]);
}

function blocks(entry: TarEntry): Buffer[] {
  const { path, mode, owner, content } = entry;
  const extended = Buffer.byteLength(path) > SHORT ? pathRecord(path) : undefined;
  const pax = extended ? [header('pax', 0o600, owner, extended.length, 'x'), padded(extended)] : [];
  return [...pax, header(path, mode, owner, content.length, '0'), padded(content)];
}

/** `<length of all> path=<path>\n`; the length counts its own digits. */
function pathRecord(path: string): Buffer {
  const rest = ` path=${path}\n`;
  const length = (digits: number): number => {
    const all = digits + Buffer.byteLength(rest);
    return String(all).length === digits ? all : length(digits + 1);
  };
  return Buffer.from(`${length(1)}${rest}`);
}

function padded(content: Buffer): Buffer {
  const rest = content.length % BLOCK;
  return rest === 0 ? content : Buffer.concat([content, Buffer.alloc(BLOCK - rest)]);
}

function header(path: string, mode: number, owner: string, size: number, type: string): Buffer {
  const [user = '', group = ''] = owner.split(':');
  const block = Buffer.alloc(BLOCK);
  const put = (at: number, text: string, length: number) => block.write(text, at, length);
  put(0, path, SHORT);
  put(100, octal(mode, 8), 8);
  put(108, octal(0, 8), 8);
  put(116, octal(0, 8), 8);
  put(124, octal(size, 12), 12);
  put(136, octal(0, 12), 12);
  put(148, ' '.repeat(8), 8);
  put(156, type, 1);
  put(257, 'ustar\0', 6);
  put(263, '00', 2);
  put(265, user, 31);
  put(297, group, 31);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 7)} `, 8);
  return block;
}

/** With the NUL that ends it. */
function octal(value: number, length: number): string {
  return `${value.toString(8).padStart(length - 1, '0')}\0`;
}
