import { authorityNames } from './authorities';
import { FORMAT } from './secrets-file';

const epoch = { type: 'integer', minimum: 1 } as const;
const text = { type: 'string' } as const;
const validity = { notBefore: text, notAfter: text } as const;

/** An object with these fields and no others: all of them, but for those that older formats have not. */
function fields(properties: Readonly<Record<string, object>>, later: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !later.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** An object with any keys. */
function map(values: object): object {
  return { type: 'object', additionalProperties: values };
}

function list(items: object): object {
  return { type: 'array', items, minItems: 1 };
}

const generation = {
  if: { required: ['certificate'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: fields({ epoch, certificate: text, key: text }),
  else: fields({ epoch, ...validity }),
};

const value = {
  if: { required: ['text'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: fields({ text }),
  else: fields({ base64: text }),
};

const properties = {
  format: { type: 'integer', minimum: 1, maximum: FORMAT },
  cluster: text,
  seed: text,
  authorities: fields(
    Object.fromEntries(
      authorityNames.map((name) => [name, fields({ issuing: epoch, accepted: list(generation) })]),
    ),
  ),
  leaves: fields({ epoch, ...validity, renewed: map(fields({ epoch, ...validity })) }),
  serviceAccount: fields({ signing: epoch, accepted: list(epoch) }),
  token: fields({ epoch }),
  issued: map(map(text)),
  values: map(value),
};

/** The shape of the secrets file as JSON Schema. */
export const secretsSchema = fields(properties, ['values']);
