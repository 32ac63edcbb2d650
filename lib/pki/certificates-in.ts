import { X509Certificate } from 'node:crypto';
import { once } from '../formats';
import type { BroughtAuthority } from './secrets-file';

/** From where a certificate begins to where it ends, or breaks off. */
const PEM = /-----BEGIN CERTIFICATE-----[^-]*(-----END CERTIFICATE-----)?/g;
const EMBEDDED = /^\s*client-certificate-data:\s*['"]?([A-Za-z0-9+/=]+)/gm;

/** What a text has of certificates; undefined stands for one that cannot be read. */
type Certificates = readonly (X509Certificate | undefined)[];

/** By path what a machine's files have, read once for all that ask: each of thousands of machines may have its own. */
const filesRead = once(
  (files: Readonly<Record<string, string>>): ReadonlyMap<string, Certificates> =>
    new Map(Object.entries(files).map(([path, text]) => [path, read(text)])),
);

const authorityRead = once(({ certificate }: BroughtAuthority): Certificates => inPem(certificate));

/** The certificates of one of a machine's files: those in PEM, and that of the user in a kubeconfig. */
export function certificatesIn(files: Readonly<Record<string, string>>, path: string): X509Certificate[] {
  return (filesRead(files).get(path) ?? []).filter((each) => each !== undefined);
}

/** The one certificate of a file; undefined if it has none, or more than one. */
export function certificateIn(
  files: Readonly<Record<string, string>>,
  path: string,
): X509Certificate | undefined {
  return only(filesRead(files).get(path) ?? []);
}

/** An authority that a person brought; undefined if that is none, or more than one. */
export function certificateOf(brought: BroughtAuthority): X509Certificate | undefined {
  return only(authorityRead(brought));
}

function only(certificates: Certificates): X509Certificate | undefined {
  return certificates.length === 1 ? certificates[0] : undefined;
}

function read(text: string): Certificates {
  const embedded = [...text.matchAll(EMBEDDED)].map(([, data = '']) => Buffer.from(data, 'base64'));
  return [text, ...embedded.map(String)].flatMap(inPem);
}

function inPem(text: string): Certificates {
  return (text.match(PEM) ?? []).map(parsed);
}

function parsed(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
