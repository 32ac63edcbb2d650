import debian from '../../examples/debian';
import { portsFile } from '../../lib/bundle/ports';
import { modelOf } from '../examples';

test('the ports matrix tells who must reach whom, by role', () => {
  const { path, content } = portsFile(modelOf(debian));
  expect(path).toBe('ports.md');
  expect(content).toContain('| control planes | members of etcd | 2379 | tcp | API servers ask etcd |');
  expect(content).toContain('| anyone | control planes | 8443 | tcp | the API, balanced |');
  expect(content).toContain(
    '- members of etcd: etcd (10.50.0.1 … 10.50.0.3, 3 machines); leases (10.50.0.4 … 10.50.0.6, 3 machines)',
  );
});
