import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { descriptions } from '../examples';

const URL = 'http://user:hunter2@proxy.example.com:3128';
const MEND =
  '; bring it with `npm run secrets -- --set NAME=@file` and name it in secretFiles, which reach sealed/ alone';

const flatcar = (fields: Partial<ClusterSpec>): ClusterSpec => {
  const found = descriptions.find(({ name }) => name === 'flatcar');
  return { ...(found?.spec as ClusterSpec), ...fields };
};

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const ENCRYPTION = `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: [secrets]
    providers:
      - secretbox: { keys: [{ name: key1, secret: c2VjcmV0IGlzIHNlY3VyZSwgb3IgaXMgaXQ/IHllcyE= }] }
`;

/** Where a secret may stand in a description, and what is told of it: never the secret. */
test.each<[string, ClusterSpec, ...string[]]>([
  [
    'a file',
    compactWith({ files: [{ path: '/etc/kubernetes/encryption.yaml', content: ENCRYPTION, mode: '0600' }] }),
    `files[0]: /etc/kubernetes/encryption.yaml holds what looks like the key of an EncryptionConfiguration${MEND}`,
  ],
  [
    'a label, once and not of each file that has it',
    compactWith({
      pools: {
        ...compact.pools,
        masters: {
          ...(compact.pools.masters as PoolSpec),
          labels: { 'example.com/a': 'abcdef.0123456789abcdef' },
        },
      },
    }),
    'pools.masters.labels.example.com/a: its value looks like a bootstrap token; choose another value: whoever may read nodes reads it',
  ],
  [
    'an add-on of one’s own',
    compactWith({
      files: [
        {
          path: '/etc/kubernetes/addons/90-x.yaml',
          content: 'apiVersion: v1\nkind: Secret\nmetadata: { name: x }\nstringData: { a: hunter2 }\n',
        },
      ],
    }),
    `files[0]: /etc/kubernetes/addons/90-x.yaml holds what looks like a Secret with data${MEND}`,
  ],
  [
    'a unit',
    compactWith({
      units: [{ name: 'x.service', enabled: false, content: `[Service]\nEnvironment=HTTP_PROXY=${URL}\n` }],
    }),
    `units[0]: /etc/systemd/system/x.service holds what looks like a URL with a password${MEND}`,
  ],
  [
    'a drop-in',
    compactWith({
      files: [
        {
          path: '/etc/systemd/system/crio.service.d/p.conf',
          content: `[Service]\nEnvironment=HTTP_PROXY=${URL}\n`,
        },
      ],
    }),
    `files[0]: /etc/systemd/system/crio.service.d/p.conf holds what looks like a URL with a password${MEND}`,
  ],
  [
    'a flag',
    compactWith({
      flags: { 'kube-apiserver': { 'oidc-issuer-url': 'https://user:hunter2@sso.example.com' } },
    }),
    ...['kubeadm/init.yaml', 'manifests/kube-apiserver.yaml'].map(
      (path) =>
        `flags.kube-apiserver.oidc-issuer-url: /etc/kubernetes/${path} holds what looks like a URL with a password${MEND}`,
    ),
  ],
  [
    'a kernel argument',
    compactWith({ kernelArguments: [`proxy=${URL}/x`] }),
    'kernelArguments[0]: a kernel argument holds what looks like a URL with a password; remove it: whoever is on the machine reads /proc/cmdline, and dist/ has it for anyone',
  ],
  [
    'the URL of an extension',
    flatcar({
      extensions: {
        ...flatcar({}).extensions,
        tools: {
          url: 'https://user:hunter2@r.example.com/tools.raw',
          sha256: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
        },
      },
    }),
    'extensions.tools: the URL of /etc/extensions/tools.raw holds what looks like a URL with a password; serve it without a login: its hash is what proves it',
  ],
])('%s', (_, spec, ...lines) => {
  const told = compile(spec).issues.map(formatIssue);
  expect(told.filter((each) => each.includes('looks like'))).toEqual(lines);
  expect(told.join()).not.toContain('hunter2');
});

test('a certificate is public', () => {
  const files = [{ path: '/usr/local/share/ca-certificates/corp.crt', content: CERTIFICATE }];
  expect(compile(compactWith({ files })).issues.map(formatIssue)).toEqual([]);
});

test('what is refused has its place in secretFiles, and the API server finds it there', () => {
  const secretFiles = [{ path: '/etc/kubernetes/pki/encryption.yaml', secret: 'encryption' }];
  const flags = { 'kube-apiserver': { 'encryption-provider-config': '/etc/kubernetes/pki/encryption.yaml' } };
  const { masters } = compactWith({}).pools;
  const pools = {
    ...compactWith({}).pools,
    masters: { ...masters, role: 'control-plane' as const, secretFiles, flags },
  };
  expect(compile(compactWith({ pools })).issues.map(formatIssue)).toEqual([]);
});

test.each([
  [
    '/etc/kubernetes/pki/ca.key',
    /^secretFiles\[0\]: \/etc\/kubernetes\/pki\/ca\.key belongs to kube-controller-manager already; choose another path$/,
  ],
  ['/etc/hosts/key', /^secretFiles\[0\]: \/etc\/hosts\/key needs a folder where \/etc\/hosts is a file/],
])('secretFiles at %s clashes', (path, line) => {
  const { issues } = compile(compactWith({ secretFiles: [{ path, secret: 'x' }] }));
  expect(issues.map(formatIssue)).toContainEqual(expect.stringMatching(line));
});

test('a secret that others on the machine could read is refused', () => {
  const { issues } = compile(
    compactWith({ secretFiles: [{ path: '/etc/x.crt', secret: 'x', mode: '0644' }] }),
  );
  expect(issues.map(formatIssue)).toEqual([
    'secretFiles[0]: /etc/x.crt has the mode 0644; let it be 0700 or narrower',
  ]);
});
