import type { ClusterModel } from '../constructs';
import { checkComplete } from '../pki/check-complete';
import { checkDates } from '../pki/check-dates';
import { checkValues } from '../pki/check-values';
import type { SecretsFile } from '../pki/secrets-file';
import { valueUses } from '../pki/value-uses';
import { type Issue, isError } from '../plan';
import { failOn } from './failure';
import { loadSecrets, secretsPath } from './secrets-store';

export interface FittingOptions {
  readonly file?: string;
  readonly identity?: string;
}

export interface FittingSecrets {
  readonly secrets: SecretsFile;
  readonly warnings: readonly Issue[];
}

/** The secrets file of a description, which has all that its machines need. @throws UserError with all that it lacks. */
export async function fittingSecrets(
  model: ClusterModel,
  description: string,
  options: FittingOptions,
): Promise<FittingSecrets> {
  const path = secretsPath(options.file, model.plan.name, false);
  const { file: secrets, warnings } = await loadSecrets(path, model.plan.name, options.identity);
  const dates = checkDates(model, secrets, Date.now());
  failOn([...dates.filter(isError), ...checkComplete(model, secrets)], path);
  failOn(checkValues(valueUses(model), secrets, commandOf(description, options)), '');
  return { secrets, warnings: [...warnings, ...dates] };
}

/** What edits the values of this very file; of the usual description and file, it names neither. */
export function commandOf(description: string, { file }: Pick<FittingOptions, 'file'>): string {
  const words = [description === 'main.ts' ? [] : [description], file === undefined ? [] : ['--file', file]];
  return ['npm run secrets --', ...words.flat()].join(' ');
}
