import { createPublicKey, X509Certificate } from 'node:crypto';
import { readSecrets } from '../../lib/pki/read-secrets';
import { renewSeed } from '../../lib/pki/renew-seed';
import {
  type RotationStep,
  renewLeaf,
  renewToken,
  rotateAuthority,
  rotateServiceAccount,
} from '../../lib/pki/rotation';
import type { AuthorityName, SecretsFile } from '../../lib/pki/secrets-file';
import { filesOf, model, open, secretsFor } from './secrets';

const PKI = '/etc/kubernetes/pki';
const LATER = { notBefore: '2026-06-01T00:00:00Z', notAfter: '2027-06-01T00:00:00Z' };
const first = secretsFor('reference');

function take(name: AuthorityName, ...steps: RotationStep[]): SecretsFile {
  return steps.reduce((file, step) => rotateAuthority(file, name, step, LATER), first);
}

/** `master1 /etc/…` for each file that differs. */
async function changes(before: SecretsFile, after: SecretsFile): Promise<string[]> {
  const found: string[] = [];
  for (const { plan } of model.pools.flatMap((pool) => pool.machines)) {
    const [was, is] = [await filesOf(plan.name, before), await filesOf(plan.name, after)];
    for (const [path, { text }] of is) if (was.get(path)?.text !== text) found.push(`${plan.name} ${path}`);
  }
  return found;
}

function certificatesOf(text: string | undefined): X509Certificate[] {
  const blocks = text?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}

describe('a leaf', () => {
  test('of one machine is the only thing that changes', async () => {
    const after = renewLeaf(first, { name: 'etcd-server', machine: 'etcd2' }, LATER);
    expect(await changes(first, after)).toEqual([
      `etcd2 ${PKI}/etcd/server.crt`,
      `etcd2 ${PKI}/etcd/server.key`,
    ]);
  });

  test('of all machines takes the place of those of single ones', async () => {
    const one = renewLeaf(first, { name: 'apiserver', machine: 'master2' }, LATER);
    const all = renewLeaf(one, { name: 'apiserver', machine: undefined }, LATER);
    expect(all.leaves.renewed).toEqual({ apiserver: { epoch: 3, ...LATER } });
    const masters = ['master1', 'master2', 'master3'];
    const pairs = masters.flatMap((name) => [`${name} ${PKI}/apiserver.crt`, `${name} ${PKI}/apiserver.key`]);
    expect(await changes(first, all)).toEqual(pairs);
  });

  test('with all others has the new dates, and no authority changes', async () => {
    const after = renewLeaf(first, { name: 'all', machine: undefined }, LATER);
    const found = await changes(first, after);
    expect(found.filter((each) => /\/(ca|front-proxy-ca|signing-ca)\.|\/sa\./.test(each))).toEqual([]);
    expect(found).toHaveLength(3 * 2 * 6 + 3 * (5 * 2 - 2 + 5) + 2);
  });
});

describe('an authority', () => {
  test('that is introduced is trusted, and issues nothing', async () => {
    const found = await changes(first, take('etcd', 'introduce'));
    const members = ['master1', 'master2', 'master3', ...[1, 2, 3, 4, 5, 6].map((i) => `etcd${i}`)];
    expect([...found].sort()).toEqual(members.map((name) => `${name} ${PKI}/etcd/ca.crt`).sort());
  });

  test('issues once it is switched to, and both are trusted until the old one is retired', async () => {
    const [old, switched, retired] = [
      await filesOf('master1', take('kubernetes', 'introduce')),
      await filesOf('master1', take('kubernetes', 'introduce', 'switch')),
      await filesOf('master1', take('kubernetes', 'introduce', 'switch', 'retire')),
    ];
    const [previous] = certificatesOf(old.get(`${PKI}/ca.crt`)?.text);
    const [next, last] = certificatesOf(switched.get(`${PKI}/ca.crt`)?.text);
    expect(last?.fingerprint256).toBe(previous?.fingerprint256);
    const [before] = certificatesOf(old.get(`${PKI}/apiserver.crt`)?.text);
    const [after] = certificatesOf(switched.get(`${PKI}/apiserver.crt`)?.text);
    expect(before?.verify(previous?.publicKey as never)).toBe(true);
    expect(after?.verify(next?.publicKey as never)).toBe(true);
    expect(certificatesOf(retired.get(`${PKI}/ca.crt`)?.text).map((each) => each.fingerprint256)).toEqual([
      next?.fingerprint256,
    ]);
  });

  test('that signs for kubelets is alone in its file, and its key goes with it', async () => {
    for (const steps of [['introduce'], ['introduce', 'switch']] as const) {
      const files = await filesOf('master1', take('kubernetes', ...steps));
      const signers = certificatesOf(files.get(`${PKI}/signing-ca.crt`)?.text);
      expect(signers).toHaveLength(1);
      const key = createPublicKey(files.get(`${PKI}/ca.key`)?.text ?? '');
      expect(signers[0]?.publicKey.equals(key)).toBe(true);
    }
  });

  test.each([
    [[], 'switch', 'introduce'],
    [['introduce'], 'retire', 'switch'],
    [['introduce', 'switch'], 'introduce', 'retire'],
  ] as const)('after %j does not %s, as %s is due', (taken, step, due) => {
    const file = take('front-proxy', ...taken);
    expect(() => rotateAuthority(file, 'front-proxy', step, LATER)).toThrow(
      `authorities.front-proxy: the next step is ${due} and not ${step}; take it once all before is rolled out`,
    );
  });
});

test('the old key of service accounts proves tokens until it is retired', async () => {
  const keys = async (file: SecretsFile) => {
    const files = await filesOf('master2', file);
    const pub =
      files.get(`${PKI}/sa.pub`)?.text.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----\n/g) ?? [];
    const signs = createPublicKey(files.get(`${PKI}/sa.key`)?.text ?? '').export({
      type: 'spki',
      format: 'pem',
    });
    return { pub, signs };
  };
  const introduced = rotateServiceAccount(first, 'introduce');
  const switched = rotateServiceAccount(introduced, 'switch');
  const retired = rotateServiceAccount(switched, 'retire');
  const [a, b, c, d] = [await keys(first), await keys(introduced), await keys(switched), await keys(retired)];
  expect([a.pub.length, b.pub.length, c.pub.length, d.pub.length]).toEqual([1, 2, 2, 1]);
  expect(b).toEqual({ signs: a.signs, pub: [a.pub[0], b.pub[1]] });
  expect(c).toEqual({ signs: b.pub[1], pub: [b.pub[1], a.pub[0]] });
  expect(d).toEqual({ signs: c.signs, pub: [c.signs] });
});

test('another seed replaces every key but those of authorities', async () => {
  const after = renewSeed(await open(first), new Uint8Array(32).fill(9));
  expect(readSecrets(JSON.stringify(after), 'reference').issues).toEqual([]);
  const [was, is] = [await filesOf('master1', first), await filesOf('master1', after)];
  const same = [...is].filter(([path, { text }]) => was.get(path)?.text === text).map(([path]) => path);
  expect(same.sort()).toEqual([
    '/etc/kubernetes/kubelet.conf',
    ...['ca.crt', 'ca.key', 'etcd/ca.crt', 'front-proxy-ca.crt', 'signing-ca.crt'].map(
      (name) => `${PKI}/${name}`,
    ),
  ]);
});

test('another token changes nothing where kubelets have certificates', async () => {
  expect(await changes(first, renewToken(first))).toEqual([]);
});
