import { sealedReaders } from '../../lib/bundle/sealed-readers';
import type { ClusterSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';

const told = (fields: Partial<ClusterSpec>) => sealedReaders(planOf(referenceWith(fields)));

test('the report says what nodes keep their pods from, and what it takes along', () => {
  expect(told({})).toContain('- Nodes drop what they forward to `10.20.0.254:8080`, ');
  expect(told({})).toContain('- `dist/` and `assets/` are served there too, so that pods reach neither.');
  expect(told({})).toContain('deny `10.20.0.254:8080` by a GlobalNetworkPolicy');
});

test('a server of its own takes nothing along', () => {
  const boot = { server: 'http://10.20.0.254:8080', sealedServer: 'https://10.20.0.254' };
  expect(told({ boot })).toContain('forward to `10.20.0.254:443`, ');
  expect(told({ boot })).not.toContain('served there too');
});

test('what no rule can keep is said', () => {
  const boot = { server: 'http://10.20.0.254:8080', sealedServer: 'http://boot.example.com:8080/sealed' };
  expect(told({ boot })).toContain(
    '**Nodes do not keep pods from `boot.example.com:8080`, since it is a name',
  );
  expect(told({ cni: 'none' })).toContain('passes these rules by');
});
