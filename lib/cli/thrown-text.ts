/** What was thrown, in words: anything may be, even what has no text. */
export function thrownText(cause: unknown): string {
  try {
    return String(cause);
  } catch {
    return 'what it throws has no text';
  }
}
