/** SHA-256, SHA-512, yescrypt, scrypt and bcrypt, as crypt(5) of every system here knows them; MD5 is too weak. */
const HASHES: readonly RegExp[] = [
  /^\$[56]\$(rounds=\d{4,9}\$)?[\w./]{1,16}\$[\w./]{43,86}$/,
  /^\$7\$[\w./]{11,97}\$[\w./]{43}$/,
  /^\$(gy|y)\$[\w./]+\$[\w./]*\$[\w./]{43}$/,
  /^\$2[aby]\$\d\d\$[\w./]{53}$/,
];

/** The hash of a password, from a value with or without a line feed; undefined if it is none. */
export function passwordHash(value: Buffer): string | undefined {
  const text = value.toString('utf8').replace(/\r?\n$/, '');
  return HASHES.some((hash) => hash.test(text)) ? text : undefined;
}
