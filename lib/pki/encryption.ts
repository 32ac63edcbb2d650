import { armor, Decrypter, Encrypter } from 'age-encryption';
import { AskedError, IdentityError } from './secrets-error';

const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
const BINARY = 'age-encryption.org/v1\n';

/** Whether it is an age file, in either of its two forms (age-encryption.org/v1). */
export function isEncrypted(content: Buffer): boolean {
  return [ARMOR, BINARY].some((magic) => content.subarray(0, magic.length).equals(Buffer.from(magic)));
}

/** The text for recipients, `age1…`, as lines that can be committed and compared; each of whom can read it with their identity. */
export async function encrypt(text: string, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) addRecipient(encrypter, recipient);
  return `${armor.encode(await encrypter.encrypt(text)).trimEnd()}\n`;
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch {
    // The identity belongs to it, and is a secret.
    const told = /^AGE-SECRET-KEY-/i.test(recipient) ? 'an age identity' : recipient;
    throw new AskedError(`${told}: it is not an age recipient; write such as age1… of \`age-keygen -y\``);
  }
}

/** The text, read with the identities of a file as age-keygen writes it. */
export async function decrypt(content: Buffer, identities: string): Promise<string> {
  const decrypter = new Decrypter();
  const keys = identities.split('\n').filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (keys.length === 0)
    throw new IdentityError('it holds no age identity; name a file as `age-keygen` writes it');
  for (const key of keys) addIdentity(decrypter, key.trim());
  try {
    return await decrypter.decrypt(bytesOf(content), 'text');
  } catch {
    throw new IdentityError(
      'none of its identities opens the secrets file, unless that is damaged; name the identity of one of its recipients',
    );
  }
}

/** The line is a secret, so the message does not repeat it. */
function addIdentity(decrypter: Decrypter, key: string): void {
  try {
    decrypter.addIdentity(key);
  } catch {
    throw new IdentityError('one of its lines is not an age identity; name a file as `age-keygen` writes it');
  }
}

function bytesOf(content: Buffer): Uint8Array {
  const text = content.toString();
  return text.startsWith(ARMOR) ? armor.decode(text) : content;
}
