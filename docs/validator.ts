import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';

/** What no judgement needs, and what the file would only be larger by. */
const TOLD = ['default', 'description', '$schema'];

/**
 * The validator of a schema as a program: to compile it takes 25 times as long as to load it, and most runs are over
 * before that would pay. `verbose` because messages are made of the schema's own parts.
 */
export function validatorText(schema: object): string {
  const code = { lines: true, optimize: 1, source: true } as const;
  const ajv = new Ajv({ code, allErrors: true, inlineRefs: false, strict: false, verbose: true });
  const text = standaloneCode(ajv, ajv.compile(withoutWords(schema) as object));
  return `// Generated from cluster-spec.schema.json by \`npm run reference\`. Do not edit.\n${text}`;
}

/** A field may be called like one of the words: fields are the keys of `properties` and `definitions`. */
function withoutWords(value: unknown, names = false): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutWords(each));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => names || !TOLD.includes(key));
  return Object.fromEntries(
    kept.map(([key, each]) => [
      key,
      withoutWords(each, !names && ['definitions', 'properties'].includes(key)),
    ]),
  );
}
