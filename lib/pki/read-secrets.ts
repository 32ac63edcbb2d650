import { jsonDoubles } from '../formats/json-doubles';
import { error, type Issue } from '../plan';
import { compareShape } from '../plan/shape';
import { checkAuthorities } from './check-authorities';
import { checkIssued } from './check-issued';
import { checkLeaves } from './check-leaves';
import { checkNamed } from './named-values';
import { FORMAT, type SecretsFile } from './secrets-file';
import { secretsValidator } from './secrets-validator';

/** The secrets, or none if something is wrong with them; and all that is. */
export interface ReadSecrets {
  readonly file: SecretsFile | undefined;
  readonly issues: readonly Issue[];
}

/** Reads the text of a secrets file that must be of this cluster. */
export function readSecrets(text: string, cluster: string): ReadSecrets {
  const value = parse(text);
  const issues = value === undefined ? [NOT_JSON] : [...doubled(text), ...check(value, cluster)];
  return { file: issues.length === 0 ? upToDate(value as SecretsFile) : undefined, issues };
}

/** A file of an older format as one of the newest. */
function upToDate(file: SecretsFile): SecretsFile {
  return { ...file, format: FORMAT, values: file.values ?? {} };
}

const RESTORE = 'restore it from a copy: it is edited by `npm run secrets` and `npm run rotate` only';
const NOT_JSON = error('', 'it is not JSON', RESTORE);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Which of both was meant, nobody knows. */
function doubled(text: string): Issue[] {
  return jsonDoubles(text).map(({ line, name }) =>
    error('', `${name} stands twice in one object, at line ${line} again`, RESTORE),
  );
}

/** The format first, since nothing else can be said of one that is not known; then each on what it rests on. */
function check(value: unknown, cluster: string): Issue[] {
  const { format } = Object(value) as { format?: unknown };
  if (typeof format === 'number' && format > FORMAT) {
    const message = `${format} is newer than this Bootwright, which knows up to ${FORMAT}`;
    return [error('format', message, 'use the Bootwright that wrote it')];
  }
  const shape = checkShape(value);
  if (shape.length > 0) return shape;
  const file = value as SecretsFile;
  const authorities = checkAuthorities(file);
  const issued = authorities.length > 0 ? [] : [...checkLeaves(file), ...checkIssued(file)];
  return [...checkIdentity(file, cluster), ...authorities, ...issued, ...checkNamed(file.values ?? {})];
}

const SHAPE = ['it is missing', 'there is no such field'];

/** A message that would show the value is told without it, as it may be a secret. */
function checkShape(value: unknown): Issue[] {
  return compareShape(secretsValidator, value)
    .filter(({ message }) => !/must match "\w+" schema/.test(message))
    .map(({ path, message }) =>
      error(path, SHAPE.includes(message) ? message : 'it is not what should be here', RESTORE),
    );
}

function checkIdentity(file: SecretsFile, cluster: string): Issue[] {
  const issues: Issue[] = [];
  if (file.cluster !== cluster) {
    const message = `they are the secrets of ${file.cluster}, and the description is of ${cluster}`;
    issues.push(error('cluster', message, 'name the right file or the right description'));
  }
  const { length } = Buffer.from(file.seed, 'base64');
  if (length !== 32) issues.push(error('seed', `it has ${length} bytes and not 32`, RESTORE));
  return issues;
}
