/**
 * The few parts of DER (X.690) that a certificate is made of. A library builds a tree of objects for each, which took
 * ten times as long as to sign it.
 */

/** A value with its tag and length in front. */
export function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return Buffer.concat([Buffer.of(tag, ...lengthOf(length)), ...parts]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  if (length < 0x100) return [0x81, length];
  return length < 0x10000
    ? [0x82, length >> 8, length & 0xff]
    : [0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x30, ...parts);
}

/** Of a number that is not negative. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.of(0) : bytes.subarray(first);
  return tagged(0x02, Buffer.of(...((digits[0] as number) >= 0x80 ? [0] : [])), digits);
}

export function bitString(bytes: Uint8Array): Buffer {
  return tagged(0x03, Buffer.of(0), bytes);
}

/** `2026-01-31T12:00:00Z`, as RFC 5280, 4.1.2.5 has it: with four digits of the year from 2050 on. */
export function time(text: string): Buffer {
  const digits = text.replace(/[-:T]/g, '');
  return text >= '2050' ? tagged(0x18, Buffer.from(digits)) : tagged(0x17, Buffer.from(digits.slice(2)));
}

/** `1.2.840.10045.4.3.2`. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([40 * first + second, ...rest].flatMap(baseOf128)));
}

function baseOf128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/** What needs no other alphabet is printable (X.680, 41.4). */
export function directoryString(text: string): Buffer {
  return tagged(/^[A-Za-z0-9 '()+,./:=?-]*$/.test(text) ? 0x13 : 0x0c, Buffer.from(text));
}
