import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { ClusterModel } from '../constructs';
import { authorityNames } from '../pki/authorities';
import { checkComplete, unaskedIssued } from '../pki/check-complete';
import { checkDates } from '../pki/check-dates';
import { checkStrict } from '../pki/check-strict';
import { AUTHORITY_DAYS, LEAF_DAYS, newSecrets } from '../pki/new-secrets';
import { readSecrets } from '../pki/read-secrets';
import type { SecretsFile } from '../pki/secrets-file';
import { type Issue, isError } from '../plan';
import { readBrought, readIssued } from './brought-files';
import { colours } from './colours';
import { compiledModel } from './compiled-model';
import { failOn } from './failure';
import { createFile } from './guarded-file';
import { notIgnored } from './ignored-by-git';
import { encryptAnew } from './secrets-recipients';
import { secretsPath, secretsText } from './secrets-store';
import { issuesText } from './summary';
import { UsageError } from './user-error';

export interface SecretsOptions {
  readonly file?: string;
  readonly identity?: string;
  readonly recipient?: readonly string[];
  readonly bring?: readonly string[];
  readonly issued?: string;
  readonly authorityDays?: number;
  readonly leafDays?: number;
}

/**
 * `secrets`: makes the secrets file of a cluster that has none, or encrypts the one that is there to other readers.
 * Here alone the cluster's secrets meet chance.
 */
export async function secretsCommand(description: string, options: SecretsOptions): Promise<number> {
  const model = compiledModel(description);
  const { name } = model.plan;
  const recipients = [...model.plan.secretsRecipients, ...(options.recipient ?? [])];
  const path = secretsPath(options.file, name, recipients.length > 0);
  if (existsSync(path) && asksForReaders(options)) return encryptAnew(path, name, recipients, options);
  refuseIdentity(path, options);
  const now = Date.now();
  const brought = readBrought(options.bring ?? []);
  refuseUnusedDays(options, brought);
  const file = newSecrets({
    cluster: name,
    seed: randomBytes(32),
    now,
    authorityDays: options.authorityDays ?? AUTHORITY_DAYS,
    leafDays: options.leafDays ?? LEAF_DAYS,
    brought,
    issued: readIssued(options.issued),
  });
  refuse(file, model, now);
  const lacking = checkStrict(file);
  if (lacking.length > 0) console.error(issuesText(lacking));
  createFile(path, await secretsText(file, recipients));
  tellIgnored(path, recipients);
  console.log(told(path, file));
  return 0;
}

/** What is encrypted may be committed. */
function tellIgnored(path: string, recipients: readonly string[]): void {
  const issues = notIgnored([...(recipients.length > 0 ? [] : [path]), 'sealed/']);
  if (issues.length > 0) console.error(`${issuesText(issues)}\n`);
}

/** A file that is there is only ever encrypted again. */
function asksForReaders({ identity, recipient }: SecretsOptions): boolean {
  return identity !== undefined || recipient !== undefined;
}

function refuseIdentity(path: string, { identity }: SecretsOptions): void {
  if (identity === undefined) return;
  throw new UsageError(`--identity ${identity}: there is no ${path} yet that it would open; leave it out`);
}

/** What is brought has dates of its own. */
function refuseUnusedDays(
  { authorityDays, leafDays }: SecretsOptions,
  brought: ReturnType<typeof readBrought>,
): void {
  const pairs = Object.values(brought);
  if (pairs.length < authorityNames.length) return;
  if (authorityDays !== undefined)
    throw new UsageError('--authority-days: all authorities are brought; leave it out');
  if (leafDays !== undefined && pairs.every(({ key }) => key === ''))
    throw new UsageError('--leaf-days: no authority has its key here; leave it out');
}

/** The new file has no end of leaves but that which was asked for. */
function toOption(issue: Issue): Issue {
  if (issue.path !== 'leaves.notAfter') return { ...issue, path: `brought: ${issue.path}` };
  return { ...issue, path: '--leaf-days', mend: 'choose fewer days' };
}

/** What was brought may be of no use; then there is no file rather than one that fails later. */
function refuse(file: SecretsFile, model: ClusterModel, now: number): void {
  const { issues } = readSecrets(JSON.stringify(file), model.plan.name);
  failOn(issues.map(toOption), '');
  const unfit = [...checkComplete(model, file), ...unaskedIssued(model, file)];
  failOn([...ended(model, file, now), ...unfit], 'brought');
}

/** What is of no use from the first day on. */
function ended(model: ClusterModel, file: SecretsFile, now: number): Issue[] {
  return checkDates(model, file, now)
    .filter(isError)
    .map((issue) => ({ ...issue, mend: 'bring one that is valid' }));
}

function told(path: string, { cluster, leaves }: SecretsFile): string {
  return [
    `${colours.bold(path)} holds the secrets of ${cluster}; certificates end at ${leaves.notAfter}.`,
    '',
    'Next:',
    '  keep     a copy where it is safe: who has it has the cluster, and without it no key can be made again',
    '  seal     npm run seal writes what each machine boots from',
  ].join('\n');
}
