import { calendarOf } from '../../lib/pki/calendar';
import { renewLeaf } from '../../lib/pki/rotation';
import { model, secretsFor } from './secrets';

const first = secretsFor('reference');
const SOON = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2026-03-01T00:00:00Z' };

test('what expires first stands first, and the machines of one date stand together', () => {
  const rows = calendarOf(model, renewLeaf(first, { name: 'apiserver', machine: 'master2' }, SOON));
  const row = (what: string) => rows.filter((each) => each.what === what);
  expect(rows[0]).toEqual({ notAfter: SOON.notAfter, what: 'apiserver', where: ['master2'] });
  expect(row('apiserver')[1]).toEqual({
    notAfter: '2027-01-01T00:00:00Z',
    what: 'apiserver',
    where: ['master1', 'master3'],
  });
  expect(row('kubelet')[0]?.where).toEqual(['master1', 'master2', 'master3', 'worker1', 'worker2']);
  expect(rows.at(-1)?.what).toBe('authority kubernetes, epoch 1');
  expect(rows.map(({ notAfter }) => notAfter)).toEqual(rows.map(({ notAfter }) => notAfter).sort());
});
