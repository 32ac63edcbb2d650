/** Length of a point on each curve, uncompressed (RFC 5656, 3.1). */
const POINTS = { nistp256: 65, nistp384: 97, nistp521: 133 } as const;

/** Whether the fields behind the name of the type are a key of it; lengths are those that OpenSSH asks for. */
const TYPES: Readonly<Record<string, (fields: readonly Buffer[]) => boolean>> = {
  'ecdsa-sha2-nistp256': (fields) => isPoint(fields, 'nistp256'),
  'ecdsa-sha2-nistp384': (fields) => isPoint(fields, 'nistp384'),
  'ecdsa-sha2-nistp521': (fields) => isPoint(fields, 'nistp521'),
  'sk-ecdsa-sha2-nistp256@openssh.com': ([curve, point, ...application]) =>
    isPoint([curve, point], 'nistp256') && isApplication(application),
  'sk-ssh-ed25519@openssh.com': ([key, ...application]) => key?.length === 32 && isApplication(application),
  'ssh-ed25519': ([key, ...others]) => key?.length === 32 && others.length === 0,
  'ssh-rsa': ([exponent, modulus, ...others]) =>
    Boolean(exponent?.length && modulus) && bits(modulus) >= RSA_BITS && others.length === 0,
};

/** SSH_RSA_MINIMUM_MODULUS_SIZE (OpenSSH, sshkey.h). */
const RSA_BITS = 1024;

export const KEY_TYPES: readonly string[] = Object.keys(TYPES);

/** Whether a text is a public key of a type: base64 of fields with their lengths, the type first (RFC 4253, 6.6). */
export function isPublicKey(type: string, base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64').replace(/=+$/, '') !== base64.replace(/=+$/, '')) return false;
  const [name, ...fields] = fieldsOf(bytes) ?? [];
  return name?.toString('latin1') === type && (TYPES[type]?.(fields) ?? false);
}

function fieldsOf(bytes: Buffer): Buffer[] | undefined {
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

function isPoint([curve, point, ...others]: readonly (Buffer | undefined)[], name: keyof typeof POINTS) {
  return (
    curve?.toString('latin1') === name &&
    point?.[0] === 4 &&
    point.length === POINTS[name] &&
    others.length === 0
  );
}

function isApplication(fields: readonly Buffer[]): boolean {
  return fields.length === 1 && (fields[0]?.length ?? 0) > 0;
}

/** A number without leading zero bytes has as many bits as its first byte has, and eight for each other. */
function bits(number: Buffer | undefined): number {
  const digits = number?.toString('hex').replace(/^0+/, '') ?? '';
  return digits === ''
    ? 0
    : (digits.length - 1) * 4 + Number.parseInt(digits.slice(0, 1), 16).toString(2).length;
}
