import { derivedRows } from '../../lib/bundle/derived-rows';
import reference from '../../main';
import { planOf, referenceWith } from '../clusters';

const derived = planOf(referenceWith({})).sizing.maxRequestsInflight.value;

test.each([
  [derived + 1, `${derived + 1}, set by hand instead of ${derived}`],
  [derived, `${derived}, set by hand, and derived alike`],
])('%d by hand is told beside what would be derived', (maxRequestsInflight, text) => {
  const plan = planOf(referenceWith({ size: { byHand: { maxRequestsInflight } } }));
  const rows = new Map(derivedRows(plan).map(([name, value]) => [name, value]));
  expect(rows.get('`sizing.maxRequestsInflight`')).toBe(text);
});

test('nothing is told to be set by hand that the description does not set', () => {
  const { gateway = '', machines } = reference.networks;
  const rows = derivedRows(planOf(referenceWith({ networks: { gateway, machines } })));
  expect(rows.filter(([, value]) => value?.includes('by hand'))).toEqual([]);
  const written = derivedRows(planOf(reference)).filter(([, value]) => value?.includes('by hand'));
  expect(written.map(([name, value]) => [name, value])).toEqual([
    ['`networks.podPrefix`', '16, set by hand instead of 11'],
    ['`networks.servicePrefix`', '12, set by hand, and derived alike'],
  ]);
});

test('a mask that no node has is not told', () => {
  const networks = { ...reference.networks, pods: '10.244.0.0/18' };
  const rows = derivedRows(planOf(referenceWith({ networks })));
  expect(
    rows.filter(([name = '', , , , nears = '']) => name.includes('nodeMask') || nears.includes('node block')),
  ).toEqual([]);
});
