import { type Issue, warning } from '../plan';
import { authorityNames } from './authorities';
import { type BroughtAuthority, isBrought, type SecretsFile } from './secrets-file';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from './x509';

/**
 * What brought authorities lack for clients that verify strictly: Python does since 3.13 (ssl, VERIFY_X509_STRICT), as
 * openssl does with -x509_strict (X509_verify_cert(3), RFC 5280, 4.2.1). All else takes them.
 */
export function checkStrict({ authorities }: SecretsFile): Issue[] {
  return authorityNames.flatMap((name) =>
    authorities[name].accepted.flatMap((each, i) =>
      isBrought(each) ? checkAuthority(`authorities.${name}.accepted[${i}].certificate`, each) : [],
    ),
  );
}

function checkAuthority(path: string, { certificate }: BroughtAuthority): Issue[] {
  const parsed = new X509Certificate(certificate);
  return LACKING.filter(({ isThere }) => !isThere(parsed)).map(({ what }) =>
    warning(
      path,
      `${parsed.subject} has ${what}; strict clients, such as Python 3.13 and newer, refuse all that it issues`,
      'have it made anew without this fault, or leave it where no such client is',
    ),
  );
}

const LACKING: readonly { readonly what: string; readonly isThere: (of: X509Certificate) => boolean }[] = [
  {
    what: 'no authorityKeyIdentifier, although another authority issued it',
    isThere: (of) => of.subject === of.issuer || of.getExtension(AuthorityKeyIdentifierExtension) !== null,
  },
  {
    what: 'basicConstraints that are not critical',
    isThere: (of) => of.getExtension(BasicConstraintsExtension)?.critical === true,
  },
  { what: 'no keyUsage', isThere: (of) => of.getExtension(KeyUsagesExtension) !== null },
  {
    what: 'no subjectKeyIdentifier',
    isThere: (of) => of.getExtension(SubjectKeyIdentifierExtension) !== null,
  },
];
