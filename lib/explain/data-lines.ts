import { isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { LineFinder } from './source-lines';

/** The same of a description in YAML or JSON: the nearest part around a path that is written down. */
export function dataLines(text: string): LineFinder {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const found = document.getIn(path.slice(0, length), true);
      const range =
        isNode(found) || isPair(found) ? (found as { range?: readonly number[] | null }).range : undefined;
      if (range) return lineCounter.linePos(range[0] as number).line;
    }
    return undefined;
  };
}
