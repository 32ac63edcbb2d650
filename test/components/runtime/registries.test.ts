import { parse } from 'smol-toml';
import { componentsOf } from '../../../lib/components';
import { registries } from '../../../lib/components/runtime/registries';
import { referencePlan } from '../../clusters';
import { releaseOf } from '../manifest';
import { issuesOf, textOf } from '../on-disk';

test('mirrors are tried in order, and without TLS only where that is asked for', () => {
  const plan = releaseOf('v1.36.3', {
    runtime: {
      mirrors: { 'registry.k8s.io': ['10.20.0.254:5000/k8s', 'mirror.example.com'] },
      insecureRegistries: ['10.20.0.254:5000'],
    },
  });
  const path = '/etc/containers/registries.conf.d/20-bootwright.conf';
  expect(parse(textOf(registries, plan, 'etcd-main', path))).toEqual({
    registry: [
      {
        location: 'registry.k8s.io',
        mirror: [{ location: '10.20.0.254:5000/k8s', insecure: true }, { location: 'mirror.example.com' }],
      },
      { location: '10.20.0.254:5000', insecure: true },
    ],
  });
});

test('without mirrors the system keeps its own', () => {
  const plan = referencePlan();
  for (const pool of plan.pools) expect(componentsOf(plan, pool)).not.toContain(registries);
});

test.each([
  [
    { mirrors: { 'https://quay.io': [] } },
    'runtime.mirrors.https://quay.io: https://quay.io is not a registry',
  ],
  [{ mirrors: { 'quay.io': ['http://m'] } }, 'runtime.mirrors.quay.io[0]: http://m is not a registry'],
  [{ mirrors: { 'quay.io': ['m:0'] } }, 'runtime.mirrors.quay.io[0]: m:0 is not a registry'],
  [{ insecureRegistries: ['m:99999'] }, 'runtime.insecureRegistries[0]: m:99999 is not a registry'],
  [{ insecureRegistries: ['..'] }, 'runtime.insecureRegistries[0]: .. is not a registry'],
  [{ insecureRegistries: ['m:5000/path'] }, 'runtime.insecureRegistries[0]: m:5000/path is not a registry'],
])('%j is refused', (runtime, issue) => {
  expect(issuesOf(registries, releaseOf('v1.36.3', { runtime }), 'workers')).toEqual([
    expect.stringContaining(`${issue}; write host:port`),
  ]);
});
