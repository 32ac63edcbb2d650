import type { ClusterModel } from '../constructs';
import { checkValues } from '../pki/check-values';
import { type Change, rolloutOf } from '../pki/rollout';
import { valueReaders } from '../pki/value-readers';
import { type ValueUse, valueUses } from '../pki/value-uses';
import { compiledModel } from './compiled-model';
import { failOn } from './failure';
import { commandOf } from './fitting-secrets';
import { replaceFile } from './guarded-file';
import { rolloutText } from './rollout-text';
import type { SecretsOptions } from './secrets-command';
import { loadSecrets, recipientsOf, secretsPath, secretsText } from './secrets-store';
import { issuesText } from './summary';
import { UsageError } from './user-error';
import { type EditedValues, editValues } from './values-edit';
import { valuesText } from './values-text';

export interface ValuesOptions {
  readonly set?: readonly string[];
  readonly unset?: readonly string[];
  readonly list?: boolean;
}

/** Whether `secrets` is to change or tell secrets of one's own, in a file that is there. */
export function asksForValues({ set, unset, list }: ValuesOptions): boolean {
  return Boolean(set || unset || list);
}

/** `secrets --set`, `--unset`, `--list`: secrets of one's own, by name, in the file that is there. */
export async function valuesCommand(
  description: string,
  options: SecretsOptions & ValuesOptions,
): Promise<number> {
  refuseOthers(options);
  const model = compiledModel(description);
  const { name, secretsRecipients } = model.plan;
  const path = secretsPath(options.file, name, false);
  const before = await loadSecrets(path, name, options.identity);
  if (before.warnings.length > 0) console.error(issuesText(before.warnings));
  const uses = valueUses(model);
  if (options.list) {
    console.log(valuesText(path, before.file, uses));
    return 0;
  }
  const edited = editValues(before.file, uses, options);
  const touched = uses.filter((use) => edited.changed.has(use.name));
  failOn(checkValues(touched, edited.file, commandOf(description, options)), '');
  const recipients = recipientsOf(path, before.encrypted, [
    ...secretsRecipients,
    ...(options.recipient ?? []),
  ]);
  replaceFile(path, await secretsText(edited.file, recipients));
  console.log(rolloutText(path, rolloutOf(model.plan, changeOf(model, edited, touched))));
  return 0;
}

function changeOf(
  model: ClusterModel,
  { came, changed }: EditedValues,
  touched: readonly ValueUse[],
): Change & { readonly kind: 'value' } {
  return {
    kind: 'value',
    machines: new Set(touched.flatMap((use) => use.machines)),
    readers: valueReaders(model, changed),
    unnamed: came.filter((each) => !touched.some((use) => use.name === each)),
  };
}

/** What is said of a new file has no place in one that is there. */
function refuseOthers(options: SecretsOptions & ValuesOptions): void {
  const { authorityDays, bring, issued, leafDays, list, recipient, set, unset } = options;
  const others = {
    '--authority-days': authorityDays,
    '--bring': bring,
    '--issued': issued,
    '--leaf-days': leafDays,
  };
  for (const [option, value] of Object.entries(others)) {
    if (value === undefined) continue;
    throw new UsageError(
      `${option}: it is for a new secrets file; leave it out beside --set, --unset and --list`,
    );
  }
  if (!list || !(set || unset || recipient)) return;
  throw new UsageError(
    '--list: it changes nothing; leave out --set, --unset and --recipient, or take a second run',
  );
}
