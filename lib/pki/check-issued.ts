import { createPrivateKey, type X509Certificate } from 'node:crypto';
import { error, type Issue } from '../plan';
import type { CertificateFiles } from './certificate';
import { type CertificateName, certificateNames, certificates } from './certificates';
import { certificateIn, certificateOf } from './certificates-in';
import { keyOfPem } from './key';
import { isBrought, type SecretsFile } from './secrets-file';

/** Leaves that somebody else made: with their keys, and of an authority that is trusted. */
export function checkIssued(file: SecretsFile): Issue[] {
  return Object.entries(file.issued).flatMap(([machine, files]) =>
    certificateNames.flatMap((name) =>
      pairsOf(name)
        .filter(({ certificate, key }) => certificate in files || key in files)
        .flatMap((pair) => checkPair(file, name, pair, machine)),
    ),
  );
}

function pairsOf(name: CertificateName): CertificateFiles[] {
  return certificates[name].files.filter((file) => 'certificate' in file);
}

function checkPair(
  file: SecretsFile,
  name: CertificateName,
  pair: CertificateFiles,
  machine: string,
): Issue[] {
  const files = file.issued[machine] ?? {};
  const at = (path: string) => `issued.${machine}.${path}`;
  const leaf = certificateIn(files, pair.certificate);
  if (!leaf)
    return [error(at(pair.certificate), 'it is not one certificate in PEM', `issue it for ${machine}`)];
  const key = files[pair.key] ?? '';
  if (!keyOfPem(key) || !leaf.checkPrivateKey(createPrivateKey(key))) {
    return [
      error(at(pair.key), `it is not the key of ${pair.certificate}`, 'bring the two that belong together'),
    ];
  }
  const { authority } = certificates[name];
  if (trusted(file, authority).some((issuer) => leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey)))
    return [];
  return [error(at(pair.certificate), `authority ${authority} did not issue it`, 'let it issue one')];
}

function trusted({ authorities }: SecretsFile, name: keyof SecretsFile['authorities']): X509Certificate[] {
  return authorities[name].accepted.flatMap((each) => {
    const parsed = isBrought(each) ? certificateOf(each) : undefined;
    return parsed ? [parsed] : [];
  });
}
