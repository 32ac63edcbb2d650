import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifetimesText } from '../../docs/lifetimes';
import { authorityNames } from '../../lib/pki/authorities';
import { certificateNames } from '../../lib/pki/certificates';
import { lifetimes, supportOf } from '../../lib/pki/lifetimes';
import { referencePlan } from '../clusters';

test('every authority and every certificate ends, and something renews it', () => {
  const known = lifetimes.map(({ what }) => what);
  for (const name of authorityNames) expect(known).toContain(`authority ${name}`);
  for (const name of certificateNames) expect(known).toContain(`certificate ${name}`);
  expect(new Set(known).size).toBe(known.length);
});

test('the support of the release and of each system is among them', () => {
  expect(supportOf(referencePlan()).map(({ what, ends }) => `${what}: ${ends}`)).toEqual([
    'support of Kubernetes 1.36: 2027-06-28',
    'support of Ubuntu 24.04 LTS (noble): 2029; ubuntu.com/about/release-cycle',
  ]);
});

test('the page is what the table says', () => {
  const page = readFileSync(join(__dirname, '../../docs/reference/lifetimes.md'), 'utf8');
  expect(page).toBe(lifetimesText());
});
