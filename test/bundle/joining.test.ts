import { joiningMembers, joiningSections } from '../../lib/bundle/joining';
import main from '../../main';
import { planOf, referencePlan, referenceWith } from '../clusters';

const plan = planOf(
  referenceWith({ etcd: { ...main.etcd, main: { pool: 'etcd-main', joining: ['etcd3', 'etcd2'] } } }),
);

test('there is nothing to say where all members start together', () => {
  expect(joiningSections(referencePlan())).toEqual([]);
});

test('members join in the order of the description', () => {
  expect(joiningMembers(plan).map(({ name }) => name)).toEqual(['etcd3', 'etcd2']);
});

test('what was lost is removed before its replacement is added, on a member that runs', () => {
  const [section] = joiningSections(plan);
  expect(section).toContain('such as etcd1, one after another');
  const lines = section?.split('\n').filter((line) => line.startsWith('$etcdctl')) ?? [];
  expect(lines.slice(0, 2)).toEqual([
    `$etcdctl member list | awk -F ', ' '$3 == "etcd3" || $4 == "https://10.20.0.3:2380" { print $1 }' | xargs -r -n 1 $etcdctl member remove`,
    '$etcdctl member add etcd3 --peer-urls=https://10.20.0.3:2380',
  ]);
});
