import { compile } from '../../lib/check/compile';
import { diskSpace } from '../../lib/check/disk-space';
import { Cluster } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import type { ClusterSpec, PoolSpec } from '../../lib/spec';
import { compact, compactWith, planOf } from '../clusters';
import { modelOf } from '../examples';

/** The reference cluster with fields of one pool replaced. */
function pool(name: string, fields: Partial<PoolSpec>, others: Partial<ClusterSpec> = {}): ClusterSpec {
  const old = compact.pools[name] as PoolSpec;
  return compactWith({ ...others, pools: { ...compact.pools, [name]: { ...old, ...fields } } });
}

const member = (diskGiB: number) => ({ hardware: { cpus: 8, memoryGiB: 32, diskGiB } });
const found = (spec: ClusterSpec) => diskSpace.check(modelOf(spec)).map(formatIssue);

test('disks that nobody tells of, and disks that are large enough, are passed', () => {
  expect(found(compact)).toEqual([]);
  expect(found(pool('etcd-main', member(80)))).toEqual([]);
  expect(found(pool('workers', member(20)))).toEqual([]);
});

test('a disk that the snapshots fill, and one that the images do', () => {
  expect(found(pool('etcd-main', member(40)))).toEqual([
    expect.stringMatching(
      /^pools\.etcd-main\.hardware\.diskGiB: 40 GiB, of which 85 % may be used, where 51\.\d may be needed: 10 for the system, 1\.\d for images and packages, 4 for etcd’s store, 4 for its copy in a defragmentation, 32 for 8 snapshots; declare/,
    ),
  ]);
  const fewer = { etcd: { ...compact.etcd, main: { pool: 'etcd-main', snapshotRetention: 2 } } };
  expect(found(pool('etcd-main', member(40), fewer))).toEqual([]);
  expect(found(pool('workers', member(10)))).toEqual([
    expect.stringMatching(
      /^pools\.workers\.hardware\.diskGiB: 10 GiB, .*10 for the system, 2\.\d for images/,
    ),
  ]);
});

test('a disk that cannot hold the store at its quota is an error', () => {
  const etcd = { ...compact.etcd, main: { pool: 'etcd-main', quotaBytes: 2 ** 33 } };
  const { model, issues } = compile(pool('etcd-main', member(8), { etcd }));
  expect(model).toBeUndefined();
  expect(issues.map(formatIssue)).toContain(
    'pools.etcd-main.hardware.diskGiB: 8 GiB do not hold etcd’s store, which may grow to 8 GiB; take a larger disk, or lower quotaBytes of the etcd cluster',
  );
});

test('a member that runs from RAM keeps all of it there', () => {
  const live = { bootFrom: 'live' as const, hardware: { cpus: 4, memoryGiB: 16 } };
  // Another rule refuses such members, so that nothing would be compiled.
  const model = new Cluster(planOf(pool('etcd-main', live))).model();
  expect(diskSpace.check(model).map(formatIssue)).toEqual([
    expect.stringMatching(
      /^pools\.etcd-main\.hardware\.memoryGiB: 16 GiB, where 40 may be needed: 4 for etcd’s/,
    ),
  ]);
});
