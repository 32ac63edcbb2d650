import Ajv from 'ajv';
import { secretsSchema } from './secrets-schema';

/** It looks at one file: better code would take longer to make than it would save. */
const quick = { code: { optimize: false }, inlineRefs: false, validateSchema: false };

/** Whether a value has the shape of a secrets file. */
export const secretsValidator = new Ajv({ ...quick, allErrors: true, strict: false, verbose: true }).compile(
  secretsSchema,
);
