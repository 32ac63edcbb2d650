import { X509Certificate } from 'node:crypto';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const EMBEDDED = /^\s*client-certificate-data:\s*['"]?([A-Za-z0-9+/=]+)/gm;

/** The certificates of a file: those in PEM, and that of the user in a kubeconfig. What is no certificate is left out. */
export function certificatesIn(text: string): X509Certificate[] {
  const embedded = [...text.matchAll(EMBEDDED)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString(),
  );
  return [text, ...embedded].flatMap((each) => each.match(PEM) ?? []).flatMap(parsed);
}

function parsed(pem: string): X509Certificate[] {
  try {
    return [new X509Certificate(pem)];
  } catch {
    return [];
  }
}
