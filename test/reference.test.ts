import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flagNamesText } from '../docs/flag-names';
import { referenceText, schemaText } from '../docs/reference';
import { rulesText } from '../docs/rules';
import { validatorText } from '../docs/validator';

const root = join(__dirname, '..');

test('schema and reference are those of the types; if not, run npm run reference', () => {
  const schema = schemaText();
  expect(readFileSync(join(root, 'lib/spec/cluster-spec.schema.json'), 'utf8')).toBe(schema);
  expect(readFileSync(join(root, 'lib/spec/cluster-spec.validator.js'), 'utf8')).toBe(
    validatorText(JSON.parse(schema)),
  );
  expect(readFileSync(join(root, 'docs/reference/description.md'), 'utf8')).toBe(
    referenceText(JSON.parse(schema)),
  );
}, 60_000);

test('the list of rules is that of the registry; if not, run npm run reference', () => {
  expect(readFileSync(join(root, 'docs/reference/rules.md'), 'utf8')).toBe(rulesText());
});

test('the names of flags are those of the minors that they are for; if not, run npm run reference', () => {
  expect(readFileSync(join(root, 'lib/spec/flag-names.ts'), 'utf8')).toBe(flagNamesText());
});
