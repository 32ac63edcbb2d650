import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { componentsOf } from '../../../lib/components';
import { bootstrapToken } from '../../../lib/components/control-plane/bootstrap-token';
import type { ClusterSpec } from '../../../lib/spec';
import { releaseOf } from '../manifest';
import { textOf } from '../on-disk';

const SCRIPT = '/opt/bootwright/bin/bootstrap-token';

test.each<[Partial<ClusterSpec>, boolean]>([
  [{}, false],
  [{ kubeletIdentity: 'bootstrap-token' }, true],
  [{ kubeletIdentity: 'bootstrap-token', pkiLayout: 'srv-kubernetes' }, false],
  [{ bootstrap: 'kubeadm' }, true],
])('%j: a Secret holds the token: %s', (fields, there) => {
  const plan = releaseOf('v1.36.3', fields);
  const [masters] = plan.pools.filter(({ name }) => name === 'masters');
  if (!masters) throw new Error('there are no masters');
  expect(componentsOf(plan, masters).includes(bootstrapToken)).toBe(there);
});

test.each([
  [undefined, "end=$(date -u -d '+24 hours' +%Y-%m-%dT%H:%M:%SZ)"],
  [72, "end=$(date -u -d '+72 hours' +%Y-%m-%dT%H:%M:%SZ)"],
  [0, '/opt/bootwright/bin/kubectl apply --server-side'],
])('valid for %s hours', (bootstrapTokenTtlHours, line) => {
  const fields = bootstrapTokenTtlHours === undefined ? {} : { bootstrapTokenTtlHours };
  const plan = releaseOf('v1.36.3', { bootstrap: 'kubeadm', ...fields });
  const text = textOf(bootstrapToken, plan, 'masters', SCRIPT);
  expect(text).toContain(bootstrapTokenTtlHours === 0 ? `\nset -eu\n\n${line}` : `\ndone\n${line}`);
  expect(text.includes('expiration')).toBe(bootstrapTokenTtlHours !== 0);
});

describe('the end of the token', () => {
  const folder = mkdtempSync(join(tmpdir(), 'token-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs the script with a clock that is set at the fourth look, if ever, and gives what it did in order. */
  function run(os: 'rocky-9' | 'ubuntu-24.04', set: boolean): string[] {
    const plan = releaseOf('v1.36.3', { kubeletIdentity: 'bootstrap-token', os });
    const log = join(folder, 'log');
    const stub = (name: string, text: string) => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(folder, name), 0o755);
    };
    writeFileSync(log, '');
    const asked = `echo asked >> ${log}; [ "$(grep -c asked ${log})" -${set ? 'ge 4' : 'lt 0'} ]`;
    for (const name of ['chronyc', 'is-set']) stub(name, asked);
    stub('sleep', ':');
    stub('date', `echo date >> ${log}; echo 2026-01-01T00:00:00Z`);
    stub('kubectl', `echo kubectl >> ${log}; cat > /dev/null`);
    const text = textOf(bootstrapToken, plan, 'masters', SCRIPT)
      .replaceAll('/opt/bootwright/bin/kubectl', join(folder, 'kubectl'))
      .replace('test -e /run/systemd/timesync/synchronized', join(folder, 'is-set'))
      .replaceAll('/var/lib/bootwright', folder);
    execFileSync('sh', ['-c', text], {
      env: { PATH: `${folder}:/usr/bin:/bin` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return readFileSync(log, 'utf8').trim().split('\n');
  }

  test.each(['ubuntu-24.04', 'rocky-9'] as const)('is computed when the clock is set, on %s', (os) => {
    const did = run(os, true);
    expect(did.slice(0, 5)).toEqual(['asked', 'asked', 'asked', 'asked', 'date']);
  });

  test('is computed in the end where there is no time server', () => {
    const did = run('ubuntu-24.04', false);
    expect(did.filter((each) => each === 'asked')).toHaveLength(121);
    expect(did.filter((each) => each === 'kubectl')).toHaveLength(2);
  });
});
