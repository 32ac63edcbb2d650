import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { software } from '../../../lib/components/software/software';
import type { ClusterSpec } from '../../../lib/spec';
import { releaseOf } from '../manifest';
import { textOf } from '../on-disk';

/** A machine's folders, with commands that only write down how they were called. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  for (const each of ['usr/lib/apt/apt-helper', 'bin/apt-get', 'bin/dnf', 'bin/systemctl'])
    command(each, `echo ${each.split('/').pop()} "$@" >>${root}/calls`);
  mkdirSync(join(root, 'etc/cni/net.d'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function command(path: string, body: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

const NEEDED = '/opt/bootwright/bin/install-packages';
const ADDED = '/opt/bootwright/bin/install-added-packages';

/** Runs a script; gives its exit status, the calls that it made, and what it complained of. */
function run(fields: Partial<ClusterSpec>, kubernetes = 'v1.36.3', path = NEEDED, pool = 'etcd-main') {
  const text = textOf(software, releaseOf(kubernetes, fields), pool, path);
  const here = text.replaceAll(/(?<=^|[\s=])\/(?=(etc|usr|var)\/)/gm, `${root}/`);
  const env = { PATH: `${root}/bin:${process.env.PATH}` };
  const { status, stderr } = spawnSync('sh', ['-c', here], { env, encoding: 'utf8' });
  const log = join(root, 'calls');
  const calls = existsSync(log) ? readFileSync(log, 'utf8').replaceAll(root, '').trim().split('\n') : [];
  rmSync(log, { force: true });
  return { status, calls, said: stderr.trim() };
}

test.each<[ClusterSpec['os'], string[]]>([
  [
    'ubuntu-24.04',
    [
      'apt-helper download-file https://download.opensuse.org/repositories/isv:/cri-o:/stable:/v1.36/deb/Release.key /etc/apt/keyrings/cri-o-apt-keyring.asc',
      'apt-helper download-file https://pkgs.k8s.io/core:/stable:/v1.37/deb/Release.key /etc/apt/keyrings/kubernetes-apt-keyring.asc',
      'apt-get -q update',
      'apt-get -q -y --allow-change-held-packages --allow-downgrades --no-install-recommends -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold install cri-o=1.36.* cri-tools kubelet=1.36.3-* conntrack ethtool nftables socat',
    ],
  ],
  [
    'rocky-9',
    [
      'dnf -y --setopt=install_weak_deps=False --disableexcludes=cri-o,kubernetes install cri-o-1.36.* cri-tools kubelet-1.36.3 chrony conntrack-tools container-selinux ethtool iproute-tc nftables socat',
    ],
  ],
])('%s installs everything once', (os, calls) => {
  const fields = { os, packages: ['htop'] };
  const enabled = 'systemctl --no-reload enable crio.service kubelet.service';
  expect(run(fields)).toEqual({ status: 0, calls: [...calls, enabled], said: '' });
  expect(run(fields)).toEqual({ status: 0, calls: [], said: '' });
});

test.each<[ClusterSpec['os'], string]>([
  ['debian-13', ' curl haproxy keepalived'],
  ['rocky-9', ' /usr/bin/curl haproxy keepalived'],
])('%s brings control planes their balancer', (os, packages) => {
  const { calls } = run({ os }, 'v1.36.3', NEEDED, 'masters');
  expect(calls.at(-3)).toMatch(new RegExp(`${packages}$`));
  expect(calls.slice(-2)).toEqual([
    'systemctl --no-reload enable crio.service kubelet.service haproxy.service keepalived.service',
    'systemctl --no-block start haproxy.service keepalived.service',
  ]);
});

test('another version is another list', () => {
  run({});
  expect(run({}, 'v1.36.2').calls.join()).toContain('kubelet=1.36.2-*');
});

test('what failed is not taken for done', () => {
  command('bin/apt-get', 'exit 100');
  expect(run({}).status).toBe(100);
  command('bin/apt-get', `echo apt-get "$@" >>${root}/calls`);
  expect(run({}).calls).toContain('apt-get -q update');
});

test("CRI-O's own bridge goes, the network of the cluster stays", () => {
  for (const each of ['10-calico.conflist', '11-crio-ipv4-bridge.conflist', '100-crio-bridge.conf'])
    writeFileSync(join(root, 'etc/cni/net.d', each), '');
  expect(run({}).status).toBe(0);
  expect(readdirSync(join(root, 'etc/cni/net.d'))).toEqual(['10-calico.conflist']);
});

describe('packages of the description', () => {
  const fields = { packages: ['htop', 'htpo', 'nfs-common', 'htop'] };
  const added = (os: ClusterSpec['os'] = 'ubuntu-24.04') => run({ ...fields, os }, 'v1.36.3', ADDED);
  /** As apt and dnf do, which install nothing of a list with a name that they do not know. */
  const refusing = (name: string) =>
    command(
      `bin/${name}`,
      `echo ${name} "$@" | sed 's/.* install/install/' >>${root}/calls\ncase " $* " in *htpo*) exit 100 ;; esac`,
    );

  test('come by a unit of their own, once', () => {
    expect(added('rocky-9')).toMatchObject({ status: 0, said: '' });
    expect(added('rocky-9')).toEqual({ status: 0, calls: [], said: '' });
  });

  test.each(['ubuntu-24.04', 'rocky-9'] as const)('%s: a wrong name keeps none of the others away', (os) => {
    refusing('apt-get');
    refusing('dnf');
    const { status, calls, said } = added(os);
    expect(status).toBe(1);
    expect(calls.filter((call) => call.startsWith('install'))).toEqual([
      'install htop htpo nfs-common',
      'install htop',
      'install htpo',
      'install nfs-common',
    ]);
    expect(said).toBe('not installed, of the packages of the description: htpo');
  });

  test('a list that fails for each of its names is told as a whole', () => {
    command('bin/dnf', 'exit 1');
    expect(added('rocky-9')).toMatchObject({
      status: 1,
      said: 'not installed, of the packages of the description: htop htpo nfs-common',
    });
  });

  test.each(['ubuntu-24.04', 'rocky-9'] as const)('%s: the function that is asked is one command', (os) => {
    const text = textOf(software, releaseOf('v1.36.3', { ...fields, os }), 'etcd-main', ADDED);
    const [, body = ''] = /^install\(\) \{\n(.*?)^\}/ms.exec(text) ?? [];
    expect(body.replaceAll('\\\n', '').trim()).toMatch(/^(apt-get|dnf) [^\n;&|]+ install \$1$/);
  });

  test('keep neither the kubelet nor the runtime away', () => {
    refusing('apt-get');
    expect(run(fields).status).toBe(0);
  });
});
