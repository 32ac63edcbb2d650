import { isPublicKey, KEY_TYPES } from './public-key';

/** Options of a line of authorized_keys that take a value (sshd(8)); a line with an unknown one counts for nothing. */
const WITH_VALUE = [
  'command',
  'environment',
  'expiry-time',
  'from',
  'permitlisten',
  'permitopen',
  'principals',
  'tunnel',
];
const WITHOUT_VALUE = [
  'agent-forwarding',
  'cert-authority',
  'no-agent-forwarding',
  'no-port-forwarding',
  'no-pty',
  'no-touch-required',
  'no-user-rc',
  'no-x11-forwarding',
  'port-forwarding',
  'pty',
  'restrict',
  'user-rc',
  'verify-required',
  'x11-forwarding',
];

const MEND = 'write options if any, type, key and comment in one line, as in a .pub file';

/** What keeps sshd from taking a line of authorized_keys, and what to do; undefined if nothing. */
export function wrongWithKey(line: string): { message: string; mend: string } | undefined {
  const { options, type, key } = parts(line);
  if (type.includes('-cert-v01@')) {
    const mend = 'write cert-authority and the key of the authority that signed it';
    return { message: 'is a certificate, which sshd does not look for there', mend };
  }
  if (type === 'ssh-dss') return { message: 'is a DSA key, which sshd takes no more', mend: 'make another' };
  const ours = KEY_TYPES.includes(type);
  if (!ours || /[^\S ]/.test(line)) return { message: 'is not an SSH public key', mend: MEND };
  if (!isPublicKey(type, key)) return { message: `holds no key of type ${type}`, mend: MEND };
  const unknown = options.find((option) => !isOption(option));
  if (unknown !== undefined) {
    return { message: `has an option ${unknown}, and sshd would pass over the line`, mend: 'see sshd(8)' };
  }
  return undefined;
}

/** The words of a line: options are there where the first word is no type of key; blanks in quotes are theirs. */
function parts(line: string): { options: string[]; type: string; key: string } {
  const [first = '', rest = ''] = cut(line);
  const isType = KEY_TYPES.includes(first) || /^ssh-dss$|-cert-v01@/.test(first);
  const [type = '', key = ''] = (isType ? line : rest).split(' ');
  return { options: isType ? [] : separate(first), type, key };
}

/** Up to the first blank outside of quotes, and what follows. */
function cut(line: string): string[] {
  const [, first, rest] = /^((?:[^" ]|"(?:[^"\\]|\\.)*")*) +(.*)$/s.exec(line) ?? [];
  return [first ?? line, rest ?? ''];
}

function separate(options: string): string[] {
  return options.match(/(?:[^",]|"(?:[^"\\]|\\.)*")+/g) ?? [];
}

function isOption(option: string): boolean {
  const [, name = '', value] = /^([^=]*)(?:="(.*)")?$/s.exec(option) ?? [];
  return (value === undefined ? WITHOUT_VALUE : WITH_VALUE).includes(name.toLowerCase());
}
