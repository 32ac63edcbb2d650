import { suggestValue } from '../../lib/plan/suggest';
import { toldOf } from '../check/told';

const systems = ['debian-13', 'ubuntu-22.04', 'ubuntu-24.04'];

test('another release is no slip of the pen', () => {
  expect(suggestValue('ubuntu-26.04', systems)).toBe('use one of debian-13, ubuntu-22.04, ubuntu-24.04');
  expect(toldOf({ os: 'ubuntu-26.04' as 'ubuntu-24.04' })[0]).toMatch(/not one of its values; use one of/);
});

test('a slip of the pen is', () => {
  expect(suggestValue('ubunut-24.04', systems)).toBe('did you mean ubuntu-24.04?');
});
