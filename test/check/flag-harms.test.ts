import { flagHarms } from '../../lib/check/flag-harms';
import type { Harm } from '../../lib/check/flags/harm';
import { harms } from '../../lib/check/flags/harms';
import { toldBy } from './told';

/** A value on either side of the line. */
function valuesOf({ flag, wrong }: Harm): readonly [wrong: string, right: string] {
  if ('has' in wrong) return [wrong.has[0] as string, wrong.has[0] === 'true' ? 'false' : 'lease'];
  if ('lacks' in wrong) return ['AlwaysPullImages', wrong.lacks.join()];
  const unit = /bytes|count|seconds|min-request-timeout/.test(flag) ? '' : 's';
  return 'below' in wrong
    ? [`${wrong.below - 1}${unit}`, `${wrong.below}${unit}`]
    : [`${wrong.above + 1}${unit}`, `${wrong.above}${unit}`];
}

test.each(harms.map((harm) => [harm.program, harm.flag, harm] as const))('%s --%s', (program, flag, harm) => {
  const told = (value: string) =>
    toldBy(flagHarms, { flags: { [program]: { [flag]: value } } }).filter((each) =>
      each.includes(harm.effect),
    );
  const [wrong, right] = valuesOf(harm);
  const [first, ...more] = told(wrong);
  expect(first).toMatch(new RegExp(`^flags.${program}.${flag}: --${flag}=.*; ${harm.mend.slice(0, 20)}`));
  expect(more).toEqual([]);
  expect(told(right)).toEqual([]);
});
