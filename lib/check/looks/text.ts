import { isSecret, type Look } from './look';

/** What keys, tokens and passwords look like wherever they stand. The group `secret` may turn out to be a stand-in. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  // PEM in each of its kinds, OpenSSH's and PGP's; of an unencrypted OpenVPN; of PuTTY.
  [/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/, 'a private key'],
  [/-----BEGIN OpenVPN Static key V1-----/, 'a private key'],
  [/^PuTTY-User-Key-File-\d: /m, 'a private key'],
  // The same in base64: BEGIN and then EC, ENCRYPTED, OPENSSH, PGP, PRIVATE or RSA.
  [/LS0tLS1CRUdJTi(?:BFQyBQ|BFTkNSWVBU|BPUEVOU1NI|BQR1AgUFJJ|BQUklWQVRF|BSU0EgUFJJ)/, 'a private key'],
  [/\bAGE-SECRET-KEY-1/, 'an age identity'],
  // wg(8) and systemd.netdev(5): 32 bytes in base64.
  [/^[ \t]*(?:PresharedKey|PrivateKey)\s*=\s*[A-Za-z0-9+/]{43}=/m, 'a WireGuard key'],
  // Ceph's keyrings, ceph-authtool(8): type 1, and then when it was made, in base64.
  [/^[ \t]*key\s*=\s*AQ[A-Za-z0-9+/]{36}==/m, 'a key of Ceph'],
  // netrc(5), in one line or in several.
  [
    /^[ \t]*(?:machine\s+\S+\s+(?:login\s+\S+\s+)?|default\s+login\s+\S+\s+)password\s+(?<secret>\S+)/m,
    'a password',
  ],
  // A token is not part of a longer name, as the host of kubapi.mycompanyinfra01.com is.
  [/(?<![\w.-])[a-z0-9]{6}\.[a-z0-9]{16}(?![\w-]|\.\w)/, 'a bootstrap token'],
  // RFC 7519: two parts are JSON objects in base64url.
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, 'a JSON Web Token'],
  [/\bgh[oprsu]_[A-Za-z0-9]{36,}|\bgithub_pat_\w{22,}/, 'a token of GitHub'],
  [/\bgl(?:agent|dt|ft|pat|ptt|rt|soat)-[\w-]{20,}/, 'a token of GitLab'],
  [/\bxox[abeoprs]-[\w-]{10,}|hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/, 'a token of Slack'],
  [/[Ss]ecret_?[Aa]ccess_?[Kk]ey["']?\s*[:=]\s*["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/, 'a key of AWS'],
  [/SECRET_ACCESS_KEY["']?\s*[:=]\s*["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/, 'a key of AWS'],
  // crypt(5): MD5 and Apache's, SHA-256, SHA-512, yescrypt, scrypt, bcrypt; and Argon2.
  [/\$(?:1|5|6|apr1)\$(?:rounds=\d+\$)?[\w./]{1,16}\$[\w./]{22,86}/, 'the hash of a password'],
  [/\$(?:7|gy|y)\$[\w./]+\$[\w./]+\$[\w./]{43}/, 'the hash of a password'],
  [/\$2[abxy]\$\d\d\$[\w./]{53}|\$argon2(?:d|i|id)\$v=\d+\$m=/, 'the hash of a password'],
  [/:\{S?SHA\d*\}[A-Za-z0-9+/=]{20,}/, 'the hash of a password'],
  // RFC 3986, userinfo.
  [/:\/\/[^\s/?#:@"'`]*:(?<secret>[^\s/?#@"'`]+)@[^\s"']/, 'a URL with a password'],
  // Signatures of Azure and AWS too, which let anyone in for a time.
  [
    /[?&](?:(?:access_|auth_|private_)?token|api_?key|sig|X-Amz-Signature)=(?<secret>[^&#\s"'`]{8,})/,
    'a URL with a token',
  ],
  // wpa_supplicant.conf(5): a passphrase in quotes, or what it comes to.
  [/^[ \t]*psk\s*=\s*(?<secret>"[^"\n]{8,63}"|[0-9a-fA-F]{64}$)/m, 'a password'],
  // ipsec.secrets(5).
  [/^[^#\n]*:\s*(?:EAP|PSK|XAUTH)\s+(?<secret>"[^"\n]{4,}"|0[sx]\S{8,})/m, 'a password'],
  [/\binsecure-password\s+(?<secret>\S+)/, 'a password'],
  [
    // A variable of the shell, `$password`, is none. The name comes first: what is before it is looked at only then.
    /(?:[Pp]ass(?:phrase|wd|word)|PASS(?:PHRASE|WD|WORD)|(?:access|auth)_token|(?:ACCESS|AUTH)_TOKEN|api_key|API_KEY|client_secret|CLIENT_SECRET)(?<![$({][\w.-]*)["']?\s*=\s*(?:"(?<quoted>[^"\n]{4,})"|'(?<single>[^'\n]{4,})'|(?<secret>[^\s"'`;|&)$]{4,}))/,
    'a password',
  ],
];

/** All of them in one look: nearly every text has none. Each group has its name once, so here they have none. */
const ANY = new RegExp(LOOKS.map(([look]) => look.source.replace(/\?<[a-z]+>/g, '?:')).join('|'), 'm');

/** What in a text looks like a secret, each kind once. */
export function looksInText(text: string): readonly Look[] {
  return ANY.test(text) ? LOOKS.flatMap(([look, what]) => lookFor(look, what, text)) : NONE;
}

const NONE: readonly Look[] = [];

/** A comment that shows how a password is written is none, nor is a stand-in; a later one may be. */
function lookFor(look: RegExp, what: string, text: string): Look[] {
  for (const match of text.matchAll(new RegExp(look.source, `${look.flags}g`))) {
    const { secret, quoted, single } = match.groups ?? {};
    const told = secret ?? quoted ?? single;
    if (match.groups && (!isSecret(told) || isComment(text, match.index + match[0].length))) continue;
    return [{ what, found: match[0] }];
  }
  return [];
}

function isComment(text: string, end: number): boolean {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return /^\s*([#;]|\/\/)/.test(text.slice(start, end));
}
