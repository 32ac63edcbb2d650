import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { validatorText } from './validator';

/**
 * `npm run reference`: writes what is generated from the types of `lib/spec/`: the JSON schema of descriptions, the
 * program that synth checks them by, and `docs/reference/`, which also lists the rules of `lib/check/`.
 */

interface Definition extends Property {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
}

interface Property {
  readonly $ref?: string;
  readonly additionalProperties?: Property;
  readonly anyOf?: readonly Property[];
  readonly default?: unknown;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Property;
  readonly type?: string;
}

type Types = Readonly<Record<string, Definition>>;

const root = join(__dirname, '..');

/** The JSON schema of a description, as text. */
export function schemaText(): string {
  const generator = createGenerator({
    path: join(root, 'lib/spec/cluster.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'ClusterSpec',
    topRef: false,
    skipTypeCheck: true,
  });
  return `${JSON.stringify(generator.createSchema('ClusterSpec'), null, 1)}\n`;
}

/** The reference of all fields, as Markdown. */
export function referenceText(
  schema: Definition & { readonly definitions: Readonly<Record<string, Definition>> },
): string {
  const types = Object.entries(schema.definitions).filter(([, definition]) => definition.properties);
  const parts = [['ClusterSpec', schema] as const, ...types].map(([name, type]) =>
    typeText(name, type, schema.definitions),
  );
  return `# Fields of a description\n\nGenerated from \`lib/spec/\` by \`npm run reference\`. Do not edit.\n\n${parts.join('\n')}`;
}

function typeText(name: string, type: Definition, types: Types): string {
  const rows = Object.entries(type.properties ?? {}).map(([field, property]) =>
    fieldText(field, property, type, types),
  );
  const head = '| field | type | default | what it is |\n| --- | --- | --- | --- |';
  return `## ${name}\n\n${oneLine(type.description ?? '')}\n\n${head}\n${rows.join('\n')}\n`;
}

function fieldText(field: string, property: Property, type: Definition, types: Types): string {
  const fallback = type.required?.includes(field)
    ? '**required**'
    : oneLine(String(property.default ?? 'none'));
  return `| \`${field}\` | ${typeName(property, types)} | ${fallback} | ${oneLine(property.description ?? '')} |`;
}

/** A type without fields of its own is written out where it stands. */
function typeName(property: Property, types: Types): string {
  const name = decodeURIComponent(property.$ref?.split('/').pop() ?? '');
  const named = types[name];
  if (named && !named.properties) return typeName(named, types);
  if (property.$ref) return linkTo(name);
  if (property.anyOf) return property.anyOf.map((each) => typeName(each, types)).join(' or ');
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(', ');
  if (property.items) return `list of ${typeName(property.items, types)}`;
  if (property.additionalProperties) return `record of ${typeName(property.additionalProperties, types)}`;
  return property.type ? String(property.type).replaceAll(',', ' or ') : 'any';
}

function linkTo(name: string): string {
  return name.endsWith('Spec') ? `[${name}](#${name.toLowerCase()})` : name;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|');
}

if (require.main === module) {
  const text = schemaText();
  writeFileSync(join(root, 'lib/spec/cluster-spec.schema.json'), text);
  writeFileSync(join(root, 'lib/spec/cluster-spec.validator.js'), validatorText(JSON.parse(text)));
  mkdirSync(join(root, 'docs/reference'), { recursive: true });
  writeFileSync(join(root, 'docs/reference/description.md'), referenceText(JSON.parse(text)));
  writeOfProgram();
}

/** What loads the compiler, which needs the validator. */
function writeOfProgram(): void {
  const { flagNamesText } = require('./flag-names') as typeof import('./flag-names');
  const { lifetimesText } = require('./lifetimes') as typeof import('./lifetimes');
  const { rulesText } = require('./rules') as typeof import('./rules');
  writeFileSync(join(root, 'lib/spec/flag-names.ts'), flagNamesText());
  writeFileSync(join(root, 'docs/reference/rules.md'), rulesText());
  writeFileSync(join(root, 'docs/reference/lifetimes.md'), lifetimesText());
}
