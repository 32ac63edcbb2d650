import { parseAllDocuments } from 'yaml';
import type { RenderedFile } from '../../artifacts';
import { documentsIn } from './files';

/** What a text says in YAML; nothing if it is none, and then why not. */
export interface YamlText {
  readonly documents: readonly unknown[];
  readonly wrong: string | undefined;
}

/**
 * Written by hand, so it may be anything: an alias without an anchor, an anchor that holds itself. Version 1.1, and
 * from there to JSON, is the way on which Kubernetes reads it (sigs.k8s.io/yaml).
 */
export function yamlText(text: string): YamlText {
  try {
    const documents = parseAllDocuments(text, { version: '1.1', logLevel: 'error' });
    const [broken] = documents.flatMap(({ errors }) => errors);
    if (broken) throw broken;
    return { documents: documents.map((each) => JSON.parse(JSON.stringify(each.toJS()))), wrong: undefined };
  } catch (cause) {
    return { documents: [], wrong: reasonOf(cause) };
  }
}

/** What a file says: as we wrote it, or in the text that the description brings. */
export function documentsOf(file: RenderedFile): YamlText {
  if (file.artifact.content?.format === 'text') return yamlText(file.text);
  return { documents: documentsIn(file), wrong: undefined };
}

/** The first document; undefined if there is none. */
export function yamlValue(text: string): unknown {
  return yamlText(text).documents[0];
}

/** The first line of an error; those that follow draw an arrow below the text. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/circular/.test(message)) return 'an anchor holds itself';
  return (message.split('\n')[0] ?? '').replace(/:$/, '');
}
