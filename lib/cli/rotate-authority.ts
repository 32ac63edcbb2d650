import { AUTHORITY_DAYS } from '../pki/new-secrets';
import { type NextAuthority, type RotationStep, rotateAuthority } from '../pki/rotation';
import { validFrom } from '../pki/validity';
import { authorityName, readPair } from './brought-files';
import type { Edit } from './rotate-command';
import { UsageError } from './user-error';

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
    throw new UsageError(`${given}: it would reach no file; give it with introduce, not ${step}`);
  if (days !== undefined && bring !== undefined)
    throw new UsageError(`--days ${days}: the certificate of --bring has its own end; leave it out`);
}
