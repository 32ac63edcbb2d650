import { checkAuthorityDates } from '../pki/check-dates';
import { checkStrict } from '../pki/check-strict';
import { readSecrets } from '../pki/read-secrets';
import { type Change, rolloutOf } from '../pki/rollout';
import type { SecretsFile } from '../pki/secrets-file';
import { type ClusterPlan, type Issue, isError, isWithin } from '../plan';
import { compiledModel } from './compiled-model';
import { failOn } from './failure';
import { replaceFile } from './guarded-file';
import { rolloutText } from './rollout-text';
import { loadSecrets, recipientsOf, secretsPath, secretsText } from './secrets-store';
import { issuesText } from './summary';

export interface RotateOptions {
  readonly description: string;
  readonly file?: string;
  readonly identity?: string;
  readonly recipient?: readonly string[];
}

/** A secrets file after an edit, and what that means for the machines. */
export interface Rotated {
  readonly file: SecretsFile;
  readonly change: Change;
}

export type Edit = (file: SecretsFile, plan: ClusterPlan) => Promise<Rotated> | Rotated;

/** `rotate`: edits the secrets file, and tells what must be rolled out in which order. */
export async function rotateCommand(edit: Edit, options: RotateOptions): Promise<number> {
  const { plan } = compiledModel(options.description);
  const path = secretsPath(options.file, plan.name, false);
  const before = await loadSecrets(path, plan.name, options.identity);
  if (before.warnings.length > 0) console.error(issuesText(before.warnings));
  const { file, change } = await edit(before.file, plan);
  failOn(readSecrets(JSON.stringify(file), plan.name).issues, path);
  const brought = broughtIssues(file, change, Date.now());
  failOn(brought.filter(isError), path);
  if (brought.length > 0) console.error(issuesText(brought));
  replaceFile(
    path,
    await secretsText(
      file,
      recipientsOf(path, before.encrypted, [...plan.secretsRecipients, ...(options.recipient ?? [])]),
    ),
  );
  console.log(rolloutText(path, rolloutOf(plan, change)));
  return 0;
}

/** What is wrong with an authority that has just been brought. */
export function broughtIssues(file: SecretsFile, change: Change, now: number): Issue[] {
  if (change.kind !== 'authority' || change.step !== 'introduce') return [];
  const last = file.authorities[change.name].accepted.length - 1;
  const path = `authorities.${change.name}.accepted[${last}]`;
  return [...checkAuthorityDates(file, now), ...checkStrict(file)].filter((issue) =>
    isWithin(issue.path, path),
  );
}
