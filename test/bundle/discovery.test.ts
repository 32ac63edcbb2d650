import { discoverySections } from '../../lib/bundle/discovery';
import main from '../../main';
import { planOf, referencePlan, referenceWith } from '../clusters';

test('members that have the list of all need no records', () => {
  expect(discoverySections(referencePlan())).toEqual([]);
});

test('each member has a service and an address in the domain', () => {
  const etcd = { ...main.etcd, main: { pool: 'etcd-main', discoverySrv: 'etcd.example.com' } };
  const [section] = discoverySections(planOf(referenceWith({ etcd })));
  expect(section).toContain('## DNS records for etcd.main');
  expect(section).toContain(
    '_etcd-server-ssl._tcp.etcd.example.com. 300 IN SRV 0 0 2380 etcd2.etcd.example.com.\n',
  );
  expect(section).toContain('etcd2.etcd.example.com. 300 IN A 10.20.0.2\n');
});
