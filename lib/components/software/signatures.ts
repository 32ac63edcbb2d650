import { type ClusterPlan, error, type Issue, isError, type PoolPlan, warning } from '../../plan';
import type { RepositorySignature } from '../../releases';
import { repositories } from './repositories';

/** apt reads its policy for sqv from here, if it is there (methods/sqv of apt 3.0). */
const POLICY = '/etc/crypto-policies/back-ends/apt-sequoia.config';

/**
 * A repository whose signature the system's package manager refuses brings nothing, for ever, and tells only the
 * journal. Whoever brings a policy of their own has decided.
 */
export function refusedRepositories(plan: ClusterPlan, pool: PoolPlan): Issue[] {
  const { os, settings } = pool;
  if (os.refusedSignatures.length === 0) return [];
  if (settings.files.some(({ value }) => value.path === POLICY)) return [];
  const issues = repositories(plan).flatMap((each) => judge(each, pool, plan.version));
  const errors = issues.filter(isError);
  return errors.length > 0 ? errors : issues;
}

/** A repository, by its name and what signs it. */
interface Signed {
  readonly title: string;
  readonly url: string;
  readonly signature: RepositorySignature;
}

function judge({ title, url, signature }: Signed, { os }: PoolPlan, version: string): Issue[] {
  const refused = os.refusedSignatures.join(' or ');
  const mend = `use a system whose apt takes it, such as debian-12 or ubuntu-24.04, a newer minor than ${version}'s, or bring ${POLICY} by files`;
  if (os.refusedSignatures.some((each) => each === signature)) {
    const message = `apt of ${os.title} takes no ${refused} signature, and the repository of ${title} at ${url} has one: nothing would ever be installed`;
    return [error('kubernetes', message, mend)];
  }
  if (signature !== 'unknown') return [];
  const message = `apt of ${os.title} takes no ${refused} signature, and whether the repository of ${title} at ${url} has one is not known: try \`apt-get update\` on such a machine`;
  return [warning('kubernetes', message, `if it is refused, ${mend}`)];
}
