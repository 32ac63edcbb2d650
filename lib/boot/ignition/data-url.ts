/**
 * The text in a `data:` URL (RFC 2397), percent-encoded or as base64, whichever is shorter.
 *
 * Not gzipped: the same text gzips to other bytes with another build of zlib, such as the one that Debian's Node.js
 * links, and then `dist/` would depend on who runs synth.
 */
export function dataUrl(text: string): string {
  const percent = `data:,${percentEncoded(text)}`;
  const base64 = base64Url(Buffer.from(text));
  return percent.length <= base64.length ? percent : base64;
}

/** What is no text. */
export function base64Url(bytes: Buffer): string {
  return `data:;base64,${bytes.toString('base64')}`;
}

/** What RFC 2397 lets stand as it is stays, but for `#` and `?`: Ignition's URL parser would cut the URL there. */
function percentEncoded(text: string): string {
  return encodeURI(text).replaceAll('#', '%23').replaceAll('?', '%3F');
}
