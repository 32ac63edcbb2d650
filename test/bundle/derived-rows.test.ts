import { derivedRows } from '../../lib/bundle/derived-rows';
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
