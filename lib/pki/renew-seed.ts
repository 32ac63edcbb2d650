import { authorityNames } from './authorities';
import type { CertificateAuthority } from './certificate-authority';
import type { Pki } from './pki';
import type { AuthorityName, AuthoritySecrets, BroughtAuthority, SecretsFile } from './secrets-file';

/**
 * Another seed, for when somebody has seen the file: no epoch helps then, since all of them derive from one seed.
 * Authorities stay, as brought ones, so that machines go on trusting one another until each has been rotated away.
 * The key of service accounts does not: its tokens are to end.
 */
export function renewSeed({ file, authorities }: Pki, seed: Uint8Array): SecretsFile {
  const kept = authorityNames.map((name): [AuthorityName, AuthoritySecrets] => {
    const { issuing, accepted } = authorities[name];
    return [name, { issuing: issuing.epoch, accepted: accepted.map(keep) }];
  });
  return {
    ...file,
    seed: Buffer.from(seed).toString('base64'),
    authorities: Object.fromEntries(kept) as SecretsFile['authorities'],
    serviceAccount: { signing: 1, accepted: [1] },
  };
}

function keep({ epoch, certificate, key }: CertificateAuthority): BroughtAuthority {
  return { epoch, certificate, key: key?.pem ?? '' };
}
