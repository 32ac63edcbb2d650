import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { etcdSnapshot } from '../../../lib/components/etcd/etcd-snapshot';
import { artifactsOf, releaseOf, stacked } from '../manifest';

const ETCD = {
  main: { pool: 'etcd-main', snapshotRetention: 2 },
  events: { pool: 'etcd-events', resources: ['/events'] },
};

const data = Buffer.from('a database');
const whole = Buffer.concat([data, createHash('sha256').update(data).digest()]);

/** A machine's folders, with an etcdctl that saves what it is told to. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etcd-snapshot-'));
  for (const each of ['var/lib/etcd', 'var/lib/etcd-snapshots', 'bin'])
    mkdirSync(join(root, each), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function run(snapshot: Buffer, plan = releaseOf('v1.36.3', { etcd: ETCD }), pool = 'etcd-main') {
  const path = '/opt/bootwright/bin/etcd-snapshot';
  const script = artifactsOf(etcdSnapshot, plan, pool).find(
    (each) => each.kind === 'file' && each.path === path,
  );
  if (script?.kind !== 'file' || script.content.format !== 'text') throw new Error(`there is no ${path}`);
  writeFileSync(join(root, 'server'), snapshot);
  writeFileSync(join(root, 'bin/etcdctl'), `#!/bin/sh\ncp ${root}/server "$4"\n`, { mode: 0o755 });
  const here = script.content.text
    .replaceAll('/var/lib', `${root}/var/lib`)
    .replaceAll('/opt/bootwright/bin', `${root}/bin`);
  return spawnSync('sh', ['-c', here], { encoding: 'utf8' });
}

function kept(): string[] {
  return readdirSync(join(root, 'var/lib/etcd-snapshots')).sort();
}

test('a whole snapshot is kept and the oldest goes', () => {
  for (const day of ['01', '02', '03']) {
    writeFileSync(join(root, `var/lib/etcd-snapshots/202401${day}T000000Z.db`), '');
  }
  expect(run(whole)).toMatchObject({ status: 0, stderr: '' });
  expect(kept()).toEqual(['20240103T000000Z.db', expect.stringMatching(/^20\d{6}T\d{6}Z\.db$/)]);
});

test('a damaged snapshot is told of and not kept', () => {
  const damaged = Buffer.from(whole);
  damaged[3] = 0;
  expect(run(damaged)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('the snapshot is damaged'),
  });
  expect(kept()).toEqual([]);
});

test('kubeadm’s pod saves it beside the data, the only place that it shares', () => {
  expect(run(whole, stacked({ bootstrap: 'kubeadm' }), 'masters')).toMatchObject({ status: 0 });
  expect(kept()).toHaveLength(1);
  expect(readdirSync(join(root, 'var/lib/etcd'))).toEqual([]);
});
