/**
 * An HTTP URL without a trailing slash, of characters that neither shells nor boot loaders take for their own: it
 * stands in the commands of installers, and a password in it would stand in `dist/`.
 */
export function isServerUrl(text: string): boolean {
  return /^https?:\/\/[A-Za-z0-9.:[\]-]+(\/[A-Za-z0-9._~%:+-]+)*$/.test(text) && URL.canParse(text);
}
