/**
 * The text in a `data:` URL (RFC 2397), percent-encoded or as base64, whichever is shorter.
 *
 * Not gzipped: the same text gzips to other bytes with another build of zlib, such as the one that Debian's Node.js
 * links, and then `dist/` would depend on who runs synth.
 */
export function dataUrl(text: string): string {
  const percent = `data:,${percentEncoded(text)}`;
  const base64 = `data:;base64,${Buffer.from(text).toString('base64')}`;
  return percent.length <= base64.length ? percent : base64;
}

/** What RFC 2397 lets stand as it is stays, but for `#` and `?`: Ignition's URL parser would cut the URL there. */
function percentEncoded(text: string): string {
  return encodeURI(text).replaceAll('#', '%23').replaceAll('?', '%3F');
}
