import { planCluster } from '../../lib/plan';
import { wrongWithKey } from '../../lib/plan/authorized-key';
import { referenceWith } from '../clusters';

/** Keys that ssh-keygen made; the two of security keys are put together here, as it needs such a key to make one. */
const ED25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII2FbL7+CxCbfgSSjeCsbHjm/aevVQeTSAyTOAYamnmK';
const P256 =
  'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBD5Y/+UUmhWIwT5C41EEI2xxDdTAguJNbNYncEbmJ0GB1rZeTvJRp8f6gTUtxEiuaLzssJ1rBi0JJuxrgQciL/Q=';
const P521 =
  'ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAAGMjSFwfDm+0wMkyrjAMO+e3XPc1NlnoL4vPVzCNznhqQ+sbZ3PUKXY6PKhfqt0kPmRQykdz2OAs68gXT2JhNLjADfp+viMSABjEj1HKymZRZ6vlNv0s2O02gJ3wH3yoy1NKYjhpiLWdxHfVhBXDp4CdprNhPHe+UCrGmsFG0uWn74LA==';
const RSA =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC4fWEMR7CCTch2/iDRtWrrKXALngB8YNy6VYRbwCoHnERCooEg6LUp9eXwMiZkQIp9cuIfRSFoB8jE1AUvxFdREGduiswrkT+eFgp8rtXPdQoZuIBqHI0g4hbvPQ3xF4YRslrIesgitGxCWTmejJv7yItty3GhvSHMwZuK8yRICJKvqaYHISp6945WKRCDrn/Gezp/8uUl0dqNVLqlxq7wAqSdP7MOPPBCJc6b9vAPb1YVznLT1lpyRP3+1866Gc3V06AZfyDgoldtYtvTooT7P6dWdRq5H/9sSLvFIne9MwuvvWFKVjktba4gTPdL80JyldTH8K0sAK/wiXzePhOR';

function key(type: string, ...fields: readonly (Buffer | string)[]): string {
  const parts = [type, ...fields]
    .map((field) => Buffer.from(field as string))
    .flatMap((field) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(field.length);
      return [length, field];
    });
  return `${type} ${Buffer.concat(parts).toString('base64')}`;
}

const SK_ED25519 = key('sk-ssh-ed25519@openssh.com', Buffer.alloc(32, 7), 'ssh:');
const POINT = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]);
const SK_ECDSA = key('sk-ecdsa-sha2-nistp256@openssh.com', 'nistp256', POINT, 'ssh:');

test.each([
  ED25519,
  `${ED25519} ops@example.com, the night shift`,
  P256,
  P521,
  RSA,
  SK_ED25519,
  SK_ECDSA,
  `restrict,pty ${ED25519} ops`,
  `from="10.20.0.0/24,!10.20.0.7",command="echo \\"a b\\"" ${RSA}`,
  `no-X11-forwarding,expiry-time="20280101" ${P256} ops`,
  `cert-authority,principals="ops,root" ${ED25519} authority`,
  `verify-required ${SK_ED25519}`,
])('%s is taken', (line) => {
  expect(wrongWithKey(line)).toBeUndefined();
});

test.each([
  ['ssh-ed25519 AAAA ops', 'holds no key of type ssh-ed25519'],
  [ED25519.slice(0, -6), 'holds no key of type ssh-ed25519'],
  [ED25519.replace('ssh-ed25519 ', 'ssh-rsa '), 'holds no key of type ssh-rsa'],
  [P256.replace('p256', 'p384'), 'holds no key of type ecdsa-sha2-nistp384'],
  [key('ssh-ed25519', Buffer.alloc(31)), 'holds no key of type ssh-ed25519'],
  [key('ssh-rsa', Buffer.of(1, 0, 1), Buffer.alloc(96, 255)), 'holds no key of type ssh-rsa'],
  [key('sk-ssh-ed25519@openssh.com', Buffer.alloc(32)), 'holds no key of type sk-ssh-ed25519@openssh.com'],
  ['AAAAC3NzaC1lZDI1NTE5AAAAII2F', 'is not an SSH public key'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', 'is not an SSH public key'],
  [`${ED25519}\n${RSA}`, 'is not an SSH public key'],
  [key('ssh-dss', 'p', 'q', 'g', 'y'), 'is a DSA key, which sshd takes no more'],
  [
    `ssh-ed25519-cert-v01@openssh.com AAAAIHNzaC1lZDI1NTE5`,
    'is a certificate, which sshd does not look for there',
  ],
  [`form="10.20.0.0/24" ${ED25519}`, 'has an option form="10.20.0.0/24", and sshd would pass over the line'],
  [`from=10.20.0.7 ${ED25519}`, 'has an option from=10.20.0.7, and sshd would pass over the line'],
  [`restrict="yes" ${ED25519}`, 'has an option restrict="yes", and sshd would pass over the line'],
])('%s is refused', (line, message) => {
  expect(wrongWithKey(line)?.message).toBe(message);
});

test('nobody who can log in is warned of, unless it is said', () => {
  const issues = (host: object) => planCluster(referenceWith({ host })).issues;
  expect(issues({})).toMatchObject([{ path: 'host.sshAuthorizedKeys', severity: 'warning' }]);
  expect(issues({ sshAuthorizedKeys: [] })).toEqual([]);
});
