import { checkDates } from '../../lib/pki/check-dates';
import { renewLeaf, rotateAuthority } from '../../lib/pki/rotation';
import type { SecretsFile } from '../../lib/pki/secrets-file';
import { validFrom } from '../../lib/pki/validity';
import { formatIssue } from '../../lib/plan';
import { filesOf, model, NOW, secretsFor } from './secrets';

const first = secretsFor('reference');

function told(file: SecretsFile, at: string): string[] {
  return checkDates(model, file, Date.parse(at)).map((issue) => `${issue.severity} ${formatIssue(issue)}`);
}

const ALL = 'leaves: the certificate of etcd1 and 11 more';
const RENEW = 'issue anew: `npm run rotate -- leaf all`';

test.each([
  ['2026-01-01T00:00:00Z', []],
  ['2026-12-01T23:59:59Z', []],
  ['2026-12-02T00:00:00Z', [`warning ${ALL} ends at 2027-01-01T00:00:00Z; ${RENEW}`]],
  ['2026-12-31T23:59:59Z', [`warning ${ALL} ends at 2027-01-01T00:00:00Z; ${RENEW}`]],
  ['2027-01-01T00:00:00Z', [`error ${ALL} ended at 2027-01-01T00:00:00Z; ${RENEW}`]],
  ['2028-01-01T00:00:00Z', [`error ${ALL} ended at 2027-01-01T00:00:00Z; ${RENEW}`]],
] as const)('leaves of one year at %s', (at, issues) => {
  expect(told(first, at)).toEqual(issues);
});

test('what was renewed is judged for itself, and what no machine has is not', () => {
  const soon = validFrom(NOW, 40);
  const one = renewLeaf(first, { name: 'apiserver', machine: 'master2' }, soon);
  const gone = renewLeaf(one, { name: 'kubelet', machine: 'worker99' }, soon);
  expect(told(gone, '2026-03-01T00:00:00Z')).toEqual([
    `error leaves.renewed.apiserver/master2: certificate apiserver of master2 ended at 2026-02-10T00:00:00Z; issue anew: \`npm run rotate -- leaf apiserver master2\``,
  ]);
  const people = renewLeaf(first, { name: 'admin', machine: undefined }, soon);
  expect(told(people, '2026-02-01T00:00:00Z')).toEqual([
    `warning leaves.renewed.admin: certificate admin of master1 and 3 more ends at 2026-02-10T00:00:00Z; issue anew: \`npm run rotate -- leaf admin\``,
  ]);
});

test('all of it is told where the clock is behind', () => {
  const issues = told(first, '1970-01-01T00:01:00Z');
  expect(issues.map((issue) => issue.slice(0, 30))).toHaveLength(4);
  expect(issues.at(-1)).toBe(
    `error ${ALL} begins at 2026-01-01T00:00:00Z, and here it is 1970-01-01T00:01:00Z; set the clock of this machine if it is behind, or wait`,
  );
});

describe('an authority near its end', () => {
  const at = '2035-12-20T00:00:00Z';
  const leaves = { epoch: 2, ...validFrom(Date.parse(at), 5), renewed: {} };
  const etcd = (file: SecretsFile) => told({ ...file, leaves }, at).filter((each) => each.includes('.etcd'));
  const next = validFrom(Date.parse(at), 3650);
  const introduced = rotateAuthority(first, 'etcd', 'introduce', next);
  const switched = rotateAuthority(introduced, 'etcd', 'switch', next);
  const retired = rotateAuthority(switched, 'etcd', 'retire', next);

  test.each([
    [first, 'replace it, step by step: `npm run rotate -- ca etcd introduce`, then switch and retire'],
    [introduced, 'use the next one: `npm run rotate -- ca etcd switch`'],
    [switched, 'forget it: `npm run rotate -- ca etcd retire`'],
  ])('leads to the next step', (file, mend) => {
    expect(etcd(file)).toEqual([
      `warning authorities.etcd.accepted[0]: authority etcd, epoch 1, ends at 2035-12-30T00:00:00Z; ${mend}`,
    ]);
  });

  test('is forgotten', () => {
    expect(etcd(retired)).toEqual([]);
  });

  test('that nothing needs any more is no error when it has ended', () => {
    expect(told(switched, '2036-01-01T00:00:00Z').filter((each) => each.includes('.etcd'))).toEqual([
      expect.stringMatching(/^warning authorities\.etcd\.accepted\[0\]: .* ended at /),
    ]);
  });
});

test('what somebody else issued is judged by its own dates, in PEM and in a kubeconfig', async () => {
  const soon = renewLeaf(first, { name: 'all', machine: undefined }, validFrom(NOW, 40));
  const paths = ['/etc/kubernetes/pki/front-proxy-client.crt', '/etc/kubernetes/scheduler.conf'];
  const filesFor = async (name: string) => {
    const files = await filesOf(name, soon);
    return [name, Object.fromEntries(paths.map((path) => [path, files.get(path)?.text ?? '']))] as const;
  };
  const issued = Object.fromEntries(await Promise.all(['master1', 'master2', 'master3'].map(filesFor)));
  expect(told({ ...first, issued }, '2026-02-15T00:00:00Z')).toEqual(
    paths.map(
      (path) =>
        `error issued.master1.${path}: the certificate in it, and on 2 more machines, ended at 2026-02-10T00:00:00Z; let its authority issue another, and bring that: \`npm run rotate -- issued <folder>\` as with \`secrets --issued\``,
    ),
  );
});
