import { generateIdentity, identityToRecipient } from 'age-encryption';
import { decrypt, encrypt, isEncrypted } from '../../lib/pki/encryption';

async function person(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateIdentity();
  return {
    identity: `# created by age-keygen\n${identity}\n`,
    recipient: await identityToRecipient(identity),
  };
}

test('each recipient reads what was encrypted, and nobody else', async () => {
  const [ann, bob, eve] = [await person(), await person(), await person()];
  const content = Buffer.from(await encrypt('secret\n', [ann.recipient, bob.recipient]));
  expect(isEncrypted(content)).toBe(true);
  expect(content.toString()).not.toContain('secret');
  expect(await decrypt(content, ann.identity)).toBe('secret\n');
  expect(await decrypt(content, bob.identity)).toBe('secret\n');
  await expect(decrypt(content, eve.identity)).rejects.toThrow(
    'none of its identities opens the secrets file, unless that is damaged',
  );
});

test('mistakes are told, and none repeats a secret', async () => {
  const { recipient } = await person();
  const content = Buffer.from(await encrypt('secret\n', [recipient]));
  await expect(encrypt('secret\n', ['age1nobody'])).rejects.toThrow('age1nobody: it is not an age recipient');
  await expect(decrypt(content, '# nothing\n')).rejects.toThrow('it holds no age identity');
  const told = await decrypt(content, 'AGE-SECRET-KEY-1BROKEN\n').catch((cause: Error) => cause.message);
  expect(told).toBe('one of its lines is not an age identity; name a file as `age-keygen` writes it');
});

test('a plain file is known from an encrypted one', () => {
  expect(isEncrypted(Buffer.from('{"format": 1}'))).toBe(false);
});
