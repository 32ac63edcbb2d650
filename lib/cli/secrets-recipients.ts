import { colours } from './colours';
import { createFile, replaceFile } from './guarded-file';
import type { SecretsOptions } from './secrets-command';
import { loadSecrets, recipientsOf, secretsText } from './secrets-store';
import { issuesText } from './summary';
import { UsageError } from './user-error';

/** What is for a new file, as it is asked for. */
const OF_A_NEW_FILE = {
  authorityDays: '--authority-days',
  bring: '--bring',
  issued: '--issued',
  leafDays: '--leaf-days',
} as const;

/**
 * Encrypts the secrets file that is there to these recipients and to nobody else. One that is not encrypted stays
 * until it is known that the other opens: without either, the cluster's keys are lost.
 */
export async function encryptAnew(
  path: string,
  cluster: string,
  recipients: readonly string[],
  options: SecretsOptions,
): Promise<number> {
  refuseOptions(path, options);
  const { file, encrypted, warnings } = await loadSecrets(path, cluster, options.identity);
  if (warnings.length > 0) console.error(issuesText(warnings));
  const text = await secretsText(file, recipientsOf(path, encrypted, recipients));
  const target = encrypted ? path : `${path}.age`;
  if (encrypted) replaceFile(target, text);
  else createFile(target, text);
  console.log(told(path, target, recipients));
  return 0;
}

function refuseOptions(path: string, options: SecretsOptions): void {
  for (const [name, option] of Object.entries(OF_A_NEW_FILE)) {
    if (options[name as keyof typeof OF_A_NEW_FILE] === undefined) continue;
    throw new UsageError(
      `${option}: ${path} is there, and only its recipients can change so; leave it out, or use rotate`,
    );
  }
}

function told(path: string, target: string, recipients: readonly string[]): string {
  return [
    `${colours.bold(target)} is encrypted to ${recipients.join(', ')}, and to nobody else.`,
    '',
    'Next:',
    ...(path === target ? [] : [`  remove   ${path}, once you have opened ${target}`]),
    '  rotate   npm run rotate -- seed, if somebody who is no longer among them could read it before',
  ].join('\n');
}
