import { checkEtcdAccess } from '../../lib/pki/check-etcd-access';
import { issueLeaf } from '../../lib/pki/leaf';
import { openPki } from '../../lib/pki/pki';
import { formatIssue } from '../../lib/plan';
import { planOf, referenceWith } from '../clusters';
import { secretsFor } from './secrets';

const PATH = '/etc/kubernetes/pki/apiserver-etcd-client.crt';

/** The leaf of an API server, issued as if it had those etcd clusters. */
async function issuedFor(etcd: 'main' | 'several'): Promise<string> {
  const plan = planOf(etcd === 'several' ? referenceWith({}) : alone());
  const pki = await openPki(plan, secretsFor('reference'));
  const [master] = pki.plan.controlPlanes;
  return (await issueLeaf(pki, 'apiserver-etcd-client', master as never)).certificate;
}

function alone() {
  const { masters, workers } = referenceWith({}).pools;
  return referenceWith({ etcd: { main: { pool: 'masters' } }, pools: { masters, workers } as never });
}

test('a certificate of etcd that somebody issued without the names is told, where etcd asks for them', async () => {
  const file = { ...secretsFor('reference'), issued: { master1: { [PATH]: await issuedFor('main') } } };
  expect(checkEtcdAccess(planOf(referenceWith({})), file).map(formatIssue)).toEqual([
    `issued.master1.${PATH}: it is not for events.etcd.invalid, and etcd would not let it in; issue it with that name`,
  ]);
  expect(checkEtcdAccess(planOf(alone()), file)).toEqual([]);
});

test('one with the names is taken', async () => {
  const file = { ...secretsFor('reference'), issued: { master1: { [PATH]: await issuedFor('several') } } };
  expect(checkEtcdAccess(planOf(referenceWith({})), file)).toEqual([]);
});
