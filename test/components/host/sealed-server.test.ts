import { componentsOf } from '../../../lib/components';
import { rulesetOf, sealedServer } from '../../../lib/components/host/sealed-server';
import { planOf, referenceWith } from '../../clusters';
import { issuesOf, pathsOf, textOf } from '../on-disk';

const RULES = '/etc/nftables/bootwright-sealed.nft';
const plan = planOf(referenceWith({}));

test('every machine with pods keeps them from the server, whatever firewall it has', () => {
  for (const firewall of ['off', 'ports', 'trusted'] as const) {
    const text = textOf(sealedServer, planOf(referenceWith({ host: { firewall } })), 'workers', RULES);
    expect(text).toContain('\t\tip daddr 10.20.0.254 tcp dport 8080 drop\n');
  }
  const having = plan.pools.filter((pool) => componentsOf(plan, pool).includes(sealedServer));
  expect(having.map(({ name }) => name)).toEqual(['masters', 'workers']);
});

test('what IPVS sends on as its own is known by the pod’s address', () => {
  expect(rulesetOf('https://10.20.0.254', '10.244.0.0/16')).toContain(
    '\t\tip saddr 10.244.0.0/16 ip daddr 10.20.0.254 tcp dport 443 drop',
  );
  const rules = rulesetOf('http://[fd00::1]:81', '10.244.0.0/16');
  expect(rules.filter((line) => line.endsWith(' drop'))).toEqual(['\t\tip6 daddr fd00::1 tcp dport 81 drop']);
});

test('from a name, nodes cannot keep their pods', () => {
  const named = planOf(
    referenceWith({ boot: { server: 'http://10.20.0.254:8080', sealedServer: 'http://boot.example.com' } }),
  );
  expect(pathsOf(sealedServer, named, 'workers')).toEqual([]);
  expect(issuesOf(sealedServer, named, 'workers')).toEqual([
    expect.stringMatching(/^boot\.sealedServer: boot\.example\.com is a name, .*; write the address/),
  ]);
  expect(issuesOf(sealedServer, plan, 'workers')).toEqual([]);
});
