import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceText, schemaText } from '../docs/reference';

const root = join(__dirname, '..');

test('schema and reference are those of the types; if not, run npm run reference', () => {
  const schema = schemaText();
  expect(readFileSync(join(root, 'lib/spec/cluster-spec.schema.json'), 'utf8')).toBe(schema);
  expect(readFileSync(join(root, 'docs/reference/description.md'), 'utf8')).toBe(
    referenceText(JSON.parse(schema)),
  );
}, 60_000);
