import type { RenderedFile } from '../../../lib/artifacts';
import { looksInFile, looksInObject } from '../../../lib/check/looks/content';

/** A file of the description, as the tree has it. */
function fileWith(text: string, path = '/etc/x'): RenderedFile {
  const content = { format: 'text', text } as const;
  const artifact = { kind: 'file', path, mode: 0o644, owner: 'root:root', content, reason: 'r' } as const;
  const rest = { component: 'extras', mode: 0o644, owner: 'root:root', size: 0, sha256: '' };
  return { artifact, path, text, ...rest };
}

const looks = (text: string, path?: string) => looksInFile(fileWith(text, path)).map(({ what }) => what);

/** 32 bytes in base64. */
const KEY = 'c2VjcmV0IGlzIHNlY3VyZSwgb3IgaXMgaXQ/IHllcyE=';
const PEM = (what: string) => `-----BEGIN ${what}-----\nMIIB\n-----END ${what}-----\n`;
const BASE64 = (text: string) => Buffer.from(text).toString('base64');
const encryption = (provider: string) =>
  `kind: EncryptionConfiguration\napiVersion: apiserver.config.k8s.io/v1\nresources:\n- resources: [secrets]\n  providers:\n  - ${provider}\n  - identity: {}\n`;
const keys = (provider: string, key: string) =>
  encryption(`${provider}: { keys: [{ name: a, secret: ${key} }] }`);
const user = (fields: string) => `apiVersion: v1\nkind: Config\nusers:\n- name: x\n  user: { ${fields} }\n`;
const secret = (rest: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: x }\n${rest}\n`;
const env = (name: string, value: string) =>
  `spec:\n  containers:\n  - env:\n    - { name: ${name}, value: ${value} }\n`;
const SHA512 =
  '$6$rounds=5000$saltsalt$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO/O817G3uBnIFNjnQJuesI68OTLiBFdcbYEdFCoEOfaS35inz1';

const REFUSED: readonly (readonly [text: string, what: string, path?: string])[] = [
  [keys('aescbc', KEY), 'the key of an EncryptionConfiguration'],
  [keys('aesgcm', KEY), 'the key of an EncryptionConfiguration'],
  [keys('secretbox', `/${KEY.slice(1)}`), 'the key of an EncryptionConfiguration'],
  [
    JSON.stringify({ auths: { 'r.example.com': { auth: 'cm9ib3Q6eA==' } } }),
    'the login of a registry',
    '/var/lib/kubelet/config.json',
  ],
  [JSON.stringify({ auths: { 'r.example.com': { identitytoken: 'x' } } }), 'the login of a registry'],
  [secret('data: { a: eA== }'), 'a Secret with data'],
  [secret('stringData: { a: x }'), 'a Secret with data'],
  [`kind: Namespace\n---\n${secret('data: { a: eA== }')}`, 'a Secret with data'],
  [`kind: List\nitems:\n- { apiVersion: v1, kind: Secret, data: { a: eA== } }\n`, 'a Secret with data'],
  [
    `kind: ConfigMap\ndata:\n  x.yaml: |\n    apiVersion: v1\n    kind: Secret\n    data: { a: eA== }\n`,
    'a Secret with data',
  ],
  [user('token: sometoken'), 'a token'],
  [user('username: a, password: b'), 'a password'],
  [user(`client-key-data: ${BASE64('anything')}`), 'the key of a kubeconfig'],
  [user('auth-provider: { config: { client-secret: abc } }'), 'a password'],
  [`[Interface]\nPrivateKey = ${KEY}\n`, 'a WireGuard key'],
  [`[WireGuardPeer]\nPresharedKey=${KEY}\n`, 'a WireGuard key'],
  ['Environment=HTTPS_PROXY=http://user:hunter2@proxy:3128\n', 'a URL with a password'],
  ['dsn: postgres://u:p%40ss@db/x\n', 'a URL with a password'],
  [PEM('PRIVATE KEY'), 'a private key'],
  [PEM('RSA PRIVATE KEY'), 'a private key'],
  [PEM('EC PRIVATE KEY'), 'a private key'],
  [PEM('ENCRYPTED PRIVATE KEY'), 'a private key'],
  [PEM('OPENSSH PRIVATE KEY'), 'a private key'],
  [PEM('PGP PRIVATE KEY BLOCK'), 'a private key'],
  [`key: ${BASE64(PEM('RSA PRIVATE KEY'))}\n`, 'a private key'],
  [`key: ${BASE64(PEM('OPENSSH PRIVATE KEY'))}\n`, 'a private key'],
  ['PuTTY-User-Key-File-3: ssh-ed25519\n', 'a private key'],
  ['-----BEGIN OpenVPN Static key V1-----\n', 'a private key'],
  [`AGE-SECRET-KEY-1${'Q'.repeat(58)}\n`, 'an age identity'],
  ['join abcdef.0123456789abcdef\n', 'a bootstrap token'],
  [
    'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n',
    'a key of AWS',
  ],
  ['AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n', 'a key of AWS'],
  [`TOKEN=ghp_${'a1'.repeat(18)}\n`, 'a token of GitHub'],
  [`x github_pat_${'a1'.repeat(20)}\n`, 'a token of GitHub'],
  [`x glpat-${'a1'.repeat(10)}\n`, 'a token of GitLab'],
  ['url: https://hooks.slack.com/services/T000/B000/XXXXXXXXXX\n', 'a token of Slack'],
  [`x xox${'b'}-123456789012-abcdef\n`, 'a token of Slack'],
  ['x eyJhbGciOiJSUzI1NiIsImtpZCI6IiJ9.eyJpc3MiOiJrdWJlcm5ldGVzIn0.c2lnbmF0dXJlLXNpZw\n', 'a JSON Web Token'],
  [`root:${SHA512}:19000:0:99999:7:::\n`, 'the hash of a password'],
  ['admin:$apr1$lZL6V/ci$eIMz/iKDkbtys/uU7LEK00\n', 'the hash of a password'],
  ['admin:$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC\n', 'the hash of a password'],
  [
    'root:$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7:1:\n',
    'the hash of a password',
  ],
  ['admin:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=\n', 'the hash of a password'],
  [`[client.a]\n\tkey = AQ${'a1'.repeat(18)}==\n\tcaps mon = "allow r"\n`, 'a key of Ceph'],
  ['machine a login b password c\n', 'a password', '/root/.netrc'],
  ['machine a\n  login b\n  password c\n', 'a password', '/root/.netrc'],
  ['default login b password c\n', 'a password', '/root/.netrc'],
  ['network={\n  ssid="a"\n  psk="correct horse"\n}\n', 'a password', '/etc/wpa_supplicant/a.conf'],
  [`  psk=${'0a'.repeat(32)}\n`, 'a password'],
  ['a b : PSK "correct horse"\n', 'a password', '/etc/ipsec.secrets'],
  ['curl https://x.example.com/a?v=1&token=0123456789abcdef\n', 'a URL with a token'],
  ['url: https://x.blob.core.windows.net/a?sv=1&sig=abcdefgh%3D\n', 'a URL with a token'],
  [
    `network: { tunnels: { wg0: { mode: wireguard, key: { private: ${KEY} } } } }\n`,
    'a WireGuard key',
    '/etc/netplan/60.yaml',
  ],
  [
    `network: { tunnels: { wg0: { mode: wireguard, peers: [{ keys: { public: ${KEY}, shared: ${KEY} } }] } } }\n`,
    'a WireGuard key',
  ],
  ['  user admin insecure-password adminpwd\n', 'a password'],
  ['password = hunter2\n', 'a password'],
  ['export DB_PASSWORD="correct horse"\n', 'a password'],
  ["Environment='GRAFANA_ADMIN_PASSWORD=hunter2'\n", 'a password'],
  ['ExecStart=/usr/bin/x --admin.password=hunter2\n', 'a password'],
  ['# password = <here>\npassword = hunter2\n', 'a password'],
  [env('DB_PASSWORD', 'hunter2'), 'a password'],
  ['smtp:\n  smtp_auth_password: hunter2\n', 'a password'],
  [
    '[plugins."io.containerd.grpc.v1.cri".registry.configs."r".auth]\npassword = "x"\n',
    'a password',
    '/etc/containerd/config.toml',
  ],
  [
    'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\ncertificateKey: e6a2eb8581237ab72a4f494f30285ec12a9694d750b9785706a83bfcbbbd2204\n',
    'the key that kubeadm uploads certificates with',
  ],
];

test.each(REFUSED.map(([text, what, path = '/etc/x']) => ({ text, what, path })))(
  '$text is told',
  ({ text, what, path }) => {
    expect(looks(text, path)).toEqual([what]);
  },
);

const PASSING: readonly (readonly [text: string, path?: string])[] = [
  [PEM('CERTIFICATE'), '/usr/local/share/ca-certificates/corp.crt'],
  [PEM('PUBLIC KEY')],
  [PEM('PGP PUBLIC KEY BLOCK')],
  [PEM('CERTIFICATE REQUEST')],
  ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0Kf3V0p2Qm7cH0yO3kWg3mKk6x4vKqkC2b1c8x0l9e admin\n'],
  [`[WireGuardPeer]\nPublicKey=${KEY}\nPrivateKeyFile=/etc/wg.key\nPresharedKeyFile=/etc/wg.psk\n`],
  [
    `network: { tunnels: { wg0: { mode: wireguard, key: /etc/wg.key, peers: [{ keys: { public: ${KEY} } }] } } }\n`,
  ],
  ['  psk=ext:home\n# psk="correct horse"\n'],
  [': RSA client.pem\na : PSK %any\n', '/etc/ipsec.secrets'],
  ['curl "https://x.example.com/?token=$TOKEN&next-token=a"\n'],
  [encryption('kms: { apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock }')],
  [keys('aescbc', '""')],
  [JSON.stringify({ auths: { 'r.example.com': {} }, credsStore: 'secretservice' })],
  [JSON.stringify({ credHelpers: { 'r.example.com': 'ecr-login' } })],
  [secret('')],
  [secret('data: {}')],
  [secret('data: { a: "" }')],
  [secret('type: kubernetes.io/service-account-token')],
  [secret('stringData: { a: "ENC[AES256_GCM,data:abc,iv:x,tag:y,type:str]" }')],
  [
    'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec: { encryptedData: { password: AgBy3i4OJSWK } }\n'.replace(
      'password',
      'p',
    ),
  ],
  [
    'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec: { data: [{ secretKey: password, remoteRef: { key: a } }] }\n',
  ],
  [user('tokenFile: /var/run/token')],
  [user('token: ""')],
  [user('client-key: /etc/kubernetes/pki/x.key, client-certificate: /etc/x.crt')],
  [user(`client-certificate-data: ${BASE64(PEM('CERTIFICATE'))}`)],
  [user('exec: { command: aws, args: [eks, get-token] }')],
  [
    'spec:\n  volumes:\n  - { name: a, secret: { secretName: my-secret } }\n  imagePullSecrets: [{ name: pull }]\n',
  ],
  [
    'spec:\n  containers:\n  - env:\n    - name: DB_PASSWORD\n      valueFrom: { secretKeyRef: { name: db, key: password } }\n',
  ],
  [env('DB_PASSWORD', '$(OTHER)')],
  [env('DB_PASSWORD_FILE', '/run/secrets/db')],
  [
    'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: token-cleaner }\nautomountServiceAccountToken: false\n',
  ],
  [
    'kind: CustomResourceDefinition\nschema: { properties: { password: { type: string, description: the password }, token: { type: string } }, required: [password] }\n',
  ],
  ['checksum: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n'],
  ['image: registry.k8s.io/pause@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n'],
  ['host: kubapi.mycompanyinfra01.com\n'],
  ['proxy: http://proxy.example.com:3128/a@b\n'],
  ['http_proxy=http://user:$PROXY_PASSWORD@proxy:3128\n'],
  ['# such as http://user:password@proxy:3128\n'],
  ['git clone ssh://git@example.com:22/x\n'],
  ['PasswordAuthentication no\nPermitRootLogin prohibit-password\n', '/etc/ssh/sshd_config'],
  [
    'password requisite pam_pwquality.so retry=3\npassword [success=1 default=ignore] pam_unix.so yescrypt\n',
    '/etc/pam.d/x',
  ],
  ['passwd: files systemd\nshadow: files\n', '/etc/nsswitch.conf'],
  ['#!/bin/sh\npassword=$(cat /run/p)\nif [ "$password" = "none" ]; then exit 1; fi\ntoken=$1\n'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell
  ['#!/bin/sh\nPASSWORD="${PASSWORD:-}"\nPGPASSWORD=`cat x`\n'],
  ['--passwordFile=/run/x\npassword_file = /run/y\n'],
  ['[client.a]\nkeyring = /etc/ceph/ceph.client.a.keyring\n'],
  ['machine a login b\n', '/root/.netrc'],
  ['default password policy\n'],
  ['password = prompt\n'],
  ['; password = changeme\n'],
  ['grub: echo "$1$SOME_VERY_LONG_VARIABLE_NAME_HERE"\n'],
  ['cfg:\n  passwordFile: /run/x\n  password: ""\n  token: null\n  passwordSecretRef: { name: a }\n'],
  ['password: "{{ .Values.password }}"\n'],
  ['bearer_token: /var/run/secrets/kubernetes.io/serviceaccount/token\n'],
  ['aws_access_key_id = AKIAIOSFODNN7EXAMPLE\n'],
];

test.each(PASSING.map(([text, path = '/etc/x']) => ({ text, path })))('$text passes', ({ text, path }) => {
  expect(looks(text, path)).toEqual([]);
});

test('what a file holds as a value is looked at as one', () => {
  const value = { users: [{ user: { token: 'abc' } }] };
  expect(looksInObject(value).map(({ what }) => what)).toEqual(['a token']);
  expect(looksInObject({ kind: 'Secret', apiVersion: 'v1' })).toEqual([]);
});
