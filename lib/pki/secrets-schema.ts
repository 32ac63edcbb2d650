import { authorityNames } from './authorities';
import { FORMAT } from './secrets-file';

const epoch = { type: 'integer', minimum: 1 } as const;
const text = { type: 'string' } as const;
const validity = { notBefore: text, notAfter: text } as const;

/** An object with these fields, all of them and no others. */
function fields(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
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

/** The shape of the secrets file as JSON Schema. */
export const secretsSchema = fields({
  format: { type: 'integer', enum: [FORMAT] },
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
});
