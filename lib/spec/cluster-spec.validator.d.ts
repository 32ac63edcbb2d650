import type { ValidateFunction } from 'ajv';

/** The schema of a description as a program. */
declare const validator: ValidateFunction;
export = validator;
