import { randomBytes } from 'node:crypto';
import { certificateNames, certificates } from '../pki/certificates';
import { checkAuthorityDates } from '../pki/check-dates';
import { checkStrict } from '../pki/check-strict';
import { AUTHORITY_DAYS } from '../pki/new-secrets';
import { openPki } from '../pki/pki';
import { readSecrets } from '../pki/read-secrets';
import { renewSeed } from '../pki/renew-seed';
import { type Change, rolloutOf } from '../pki/rollout';
import {
  type LeafTarget,
  leafName,
  type NextAuthority,
  type RotationStep,
  renewIssued,
  renewLeaf,
  renewToken,
  rotateAuthority,
  rotateServiceAccount,
} from '../pki/rotation';
import { SecretsError } from '../pki/secrets-error';
import type { SecretsFile } from '../pki/secrets-file';
import { validFrom } from '../pki/validity';
import { type ClusterPlan, type Issue, isError, isWithin } from '../plan';
import { authorityName, readIssued, readPair } from './brought-files';
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
interface Rotated {
  readonly file: SecretsFile;
  readonly change: Change;
}

type Edit = (file: SecretsFile, plan: ClusterPlan) => Promise<Rotated> | Rotated;

export function rotateLeaf(text: string, machine: string | undefined, days: number): Edit {
  const name = leafName(text);
  return (file, plan) => {
    checkHolder({ name, machine }, plan);
    const validity = validFrom(Date.now(), days);
    const renewed = leavesOf(name, machine, plan).reduce(
      (so, each) => renewLeaf(so, { name: each, machine }, validity),
      file,
    );
    return { file: renewed, change: { kind: 'leaf', target: { name, machine } } };
  };
}

/** All leaves of one machine are each renewed for it; those of all machines at once. */
function leavesOf(
  name: LeafTarget['name'],
  machine: string | undefined,
  { machines }: ClusterPlan,
): LeafTarget['name'][] {
  const roles = machines.find((each) => each.name === machine)?.roles;
  if (name !== 'all' || !roles) return [name];
  return certificateNames.filter((each) => roles.some((role) => certificates[each].holders.includes(role)));
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

/** What the next generation of an authority is made of. */
export interface NextOptions {
  readonly days?: number;
  readonly bring?: string;
}

export function rotateCa(name: string, step: RotationStep, { days, bring }: NextOptions): Edit {
  const authority = authorityName(name);
  checkNext(step, { days, bring });
  return (file) => {
    const next: NextAuthority =
      bring === undefined ? validFrom(Date.now(), days ?? AUTHORITY_DAYS) : readPair(bring);
    return {
      file: rotateAuthority(file, authority, step, next),
      change: { kind: 'authority', name: authority, step },
    };
  };
}

/** Only `introduce` makes a generation, and one that is brought has dates of its own. */
function checkNext(step: RotationStep, { days, bring }: NextOptions): void {
  const given = bring === undefined ? days && `--days ${days}` : `--bring ${bring}`;
  if (step !== 'introduce' && given)
    throw new SecretsError(`${given}: it would reach no file; give it with introduce, not ${step}`);
  if (days !== undefined && bring !== undefined)
    throw new SecretsError(`--days ${days}: the certificate of --bring has its own end; leave it out`);
}

/** Leaves of an authority whose key is not here, from a folder as `secrets --issued` takes it. */
export function rotateIssued(folder: string): Edit {
  const issued = readIssued(folder);
  const machines = Object.keys(issued);
  if (machines.length === 0) throw new SecretsError(`${folder}: it is empty; put <machine>/<path> into it`);
  return (file, plan) => {
    const unknown = machines.find((name) => !plan.machines.some((each) => each.name === name));
    if (unknown) throw new SecretsError(`${folder}/${unknown}: there is no such machine; correct its name`);
    return { file: renewIssued(file, issued), change: { kind: 'issued', machines } };
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
  return (file, { kubeletIdentity }) => {
    if (kubeletIdentity === 'certificate') {
      const mend = 'rotate leaf kubelet renews those';
      throw new SecretsError(`token: this cluster has none, as its kubelets have certificates; ${mend}`);
    }
    return { file: renewToken(file), change: { kind: 'token' } };
  };
}

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
