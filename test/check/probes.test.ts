import { probes } from '../../lib/check/probes';
import { Cluster } from '../../lib/constructs';
import { formatIssue } from '../../lib/plan';
import type { PatchSpec } from '../../lib/spec';
import { planOf } from '../clusters';
import { small } from './releases/small';

const SERVER = '/etc/kubernetes/manifests/kube-apiserver.yaml';
const CONTAINER = '/spec/containers/0';

const withoutHosts: PatchSpec = {
  path: SERVER,
  operations: ['liveness', 'readiness', 'startup'].map((each) => ({
    op: 'remove',
    path: `${CONTAINER}/${each}Probe/httpGet/host`,
  })),
};

const listeningAt = (address: string): PatchSpec => ({
  path: SERVER,
  operations: [{ op: 'add', path: `${CONTAINER}/command/-`, value: `--bind-address=${address}` }],
});

test.each<[string, PatchSpec[], string[]]>([
  ['its own address, asked by it', [listeningAt('10.20.0.10')], []],
  ['its own address, asked without a host', [listeningAt('10.20.0.10'), withoutHosts], []],
  ['all addresses, asked without a host', [withoutHosts], []],
  [
    'loopback alone, asked without a host',
    [listeningAt('127.0.0.1'), withoutHosts],
    ['livenessProbe', 'readinessProbe', 'startupProbe'].map(
      (probe) =>
        `patches[1]: ${SERVER}: ${probe} asks 10.20.0.10:6443, but kube-apiserver listens on 127.0.0.1:6443; ask it there`,
    ),
  ],
])('an API server at %s', (_, patches, told) => {
  const model = new Cluster(planOf(small('v1.36.3', { patches }))).model();
  expect(probes.check(model).map(formatIssue)).toEqual(told);
});
