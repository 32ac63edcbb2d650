import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is there for the tests of one file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pki-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

export function openssl(...args: string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const KEYS = {
  'P-384': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  RSA: ['-newkey', 'rsa:2048'],
  ed25519: ['-newkey', 'ed25519'],
} as const;

/** An authority, or a certificate that is none, as somebody else's tool made it. */
export function make(
  folder: string,
  kind: keyof typeof KEYS,
  ca = true,
  ...extensions: readonly string[]
): { certificate: string; key: string } {
  const [key, certificate] = [join(folder, `${kind}.key`), join(folder, `${kind}.crt`)];
  const constraints = `basicConstraints=critical,CA:${ca ? 'TRUE' : 'FALSE'}`;
  const subject = [
    '-subj',
    '/O=Example/CN=old-ca',
    '-days',
    '4000',
    '-addext',
    constraints,
    ...extensions.flatMap((each) => ['-addext', each]),
  ];
  openssl('req', '-x509', '-nodes', ...KEYS[kind], '-keyout', key, '-out', certificate, ...subject);
  return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
}
