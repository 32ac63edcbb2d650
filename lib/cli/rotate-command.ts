import { randomBytes } from 'node:crypto';
import { certificates } from '../pki/certificates';
import { openPki } from '../pki/pki';
import { readSecrets } from '../pki/read-secrets';
import { renewSeed } from '../pki/renew-seed';
import { type Change, rolloutOf } from '../pki/rollout';
import {
  type LeafTarget,
  leafName,
  type NextAuthority,
  type RotationStep,
  renewLeaf,
  renewToken,
  rotateAuthority,
  rotateServiceAccount,
} from '../pki/rotation';
import { SecretsError } from '../pki/secrets-error';
import type { SecretsFile } from '../pki/secrets-file';
import { validFrom } from '../pki/validity';
import type { ClusterPlan } from '../plan';
import { authorityName, readPair } from './brought-files';
import { compiledModel } from './compiled-model';
import { UserError } from './description';
import { failOn } from './failure';
import { rolloutText } from './rollout-text';
import { loadSecrets, replaceFile, secretsPath, secretsText } from './secrets-store';

export interface RotateOptions {
  readonly description: string;
  readonly file?: string;
  readonly identity?: string;
  readonly recipient: readonly string[];
}

/** A secrets file after an edit, and what that means for the machines. */
interface Rotated {
  readonly file: SecretsFile;
  readonly change: Change;
}

type Edit = (file: SecretsFile, plan: ClusterPlan) => Promise<Rotated> | Rotated;

export function rotateLeaf(name: string, machine: string | undefined, days: number): Edit {
  return (file, plan) => {
    const target = { name: leafName(name), machine };
    checkHolder(target, plan);
    return { file: renewLeaf(file, target, validFrom(Date.now(), days)), change: { kind: 'leaf', target } };
  };
}

/** A machine that holds no such leaf would get a line in the file that nothing ever reads. */
function checkHolder({ name, machine }: LeafTarget, { machines }: ClusterPlan): void {
  if (machine === undefined) return;
  const found = machines.find((each) => each.name === machine);
  if (!found) throw new SecretsError(`${machine}: there is no such machine; leave it out for all of them`);
  const holders = name === 'all' ? found.roles : certificates[name].holders;
  if (found.roles.some((role) => holders.includes(role))) return;
  throw new SecretsError(`${machine}: it has no leaf ${name}; name one that is ${holders.join(' or ')}`);
}

export function rotateCa(name: string, step: RotationStep, days: number, bring: string | undefined): Edit {
  return (file) => {
    const authority = authorityName(name);
    if (bring !== undefined && step !== 'introduce') {
      throw new SecretsError(
        `--bring ${bring}: it would reach no file; bring a pair with introduce, not ${step}`,
      );
    }
    const next: NextAuthority = bring === undefined ? validFrom(Date.now(), days) : readPair(bring);
    return {
      file: rotateAuthority(file, authority, step, next),
      change: { kind: 'authority', name: authority, step },
    };
  };
}

export function rotateSigningKey(step: RotationStep): Edit {
  return (file) => ({ file: rotateServiceAccount(file, step), change: { kind: 'service-account', step } });
}

export function rotateSeed(): Edit {
  return async (file, plan) => ({
    file: renewSeed(await openPki(plan, file), randomBytes(32)),
    change: { kind: 'seed' },
  });
}

export function rotateToken(): Edit {
  return (file) => ({ file: renewToken(file), change: { kind: 'token' } });
}

/** `rotate`: edits the secrets file, and tells what must be rolled out in which order. */
export async function rotateCommand(edit: Edit, options: RotateOptions): Promise<number> {
  const { plan } = compiledModel(options.description);
  const path = secretsPath(options.file, plan.name, false);
  const before = await loadSecrets(path, plan.name, options.identity);
  const { file, change } = await edit(before.file, plan);
  failOn(readSecrets(JSON.stringify(file), plan.name).issues, path);
  replaceFile(
    path,
    await secretsText(
      file,
      recipientsOf(path, before.encrypted, [...plan.secretsRecipients, ...options.recipient]),
    ),
  );
  console.log(rolloutText(path, rolloutOf(plan, change)));
  return 0;
}

/** What was encrypted stays so. An age file does not tell whom it is for. */
function recipientsOf(path: string, encrypted: boolean, recipients: readonly string[]): readonly string[] {
  if (!encrypted || recipients.length > 0) return recipients;
  throw new UserError(
    `${path}: it is encrypted; name those who may read it in secretsRecipients, or with --recipient`,
  );
}
