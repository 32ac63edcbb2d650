import type { ClusterSpec } from '../spec';
import { error, type Issue } from './issue';

/** A public key of age in Bech32: lower case, after `age1` (age-encryption.org/v1). */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{20,}$|^age1[a-z]+1[02-9ac-hj-np-z]{20,}$/;

/** Who may read the secrets file. */
export function planRecipients({ secretsRecipients = [] }: ClusterSpec, issues: Issue[]): readonly string[] {
  const identities = secretsRecipients.flatMap((text, i) => (/^AGE-SECRET-KEY-/i.test(text) ? [i] : []));
  for (const i of identities) {
    const message = 'it is an age identity, which is a secret';
    issues.push(
      error(`secretsRecipients[${i}]`, message, 'write its recipient, as `age-keygen -y` tells it'),
    );
  }
  for (const [i, text] of secretsRecipients.entries()) {
    if (identities.includes(i) || RECIPIENT.test(text)) continue;
    const mend = 'write such as age1… of `age-keygen -y`';
    issues.push(error(`secretsRecipients[${i}]`, `${text} is not an age recipient`, mend));
  }
  return secretsRecipients;
}
