/**
 * An HTTP URL without a trailing slash, of characters that neither shells nor boot loaders take for their own: it
 * stands in the commands of installers, and a password in it would stand in `dist/`. Nor of those that a web server
 * reads as others: it compares paths without escapes, and without `.` and `..`.
 */
export function isServerUrl(text: string): boolean {
  return (
    /^https?:\/\/[A-Za-z0-9.:[\]-]+(\/[A-Za-z0-9._~:+-]+)*$/.test(text) &&
    URL.canParse(text) &&
    isPlainHost(text) &&
    !/\/\.\.?(\/|$)/.test(text)
  );
}

/** URLs know 10.20.254 as 10.20.0.254, and a port 0 that nothing listens on. */
function isPlainHost(text: string): boolean {
  const { hostname, port } = new URL(text);
  return (hostname.startsWith('[') || text.toLowerCase().includes(hostname)) && port !== '0';
}

/** PXELINUX cannot fetch from there: it has HTTP and no TLS (syslinux, core/fs/pxe). */
export function isEncrypted(url: string): boolean {
  return url.startsWith('https:');
}
