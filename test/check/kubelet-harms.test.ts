import { type Harm, harms } from '../../lib/check/kubelet/harms';
import { kubeletHarms } from '../../lib/check/kubelet-harms';
import { toldBy } from './told';

const DURATIONS = /Frequency|Timeout/;

function valuesOf({ field, wrong }: Harm): readonly [wrong: unknown, right: unknown] {
  const written = (amount: number) => (DURATIONS.test(field) ? `${amount}s` : amount);
  if ('is' in wrong) return [wrong.is[0], wrong.is[0] === false];
  return 'below' in wrong
    ? [written(wrong.below - 1), written(wrong.below)]
    : [written(wrong.above + 1), written(wrong.above)];
}

function kubeletOf(field: string, value: unknown) {
  const [top = '', ...path] = field.split('.');
  return { [top]: path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) };
}

// Those that the description may set: the rest of `authentication` holds the cluster together.
const settable = harms.filter(({ field }) => !field.startsWith('authentication'));

test.each(settable.map((harm) => [harm.field, harm] as const))('%s', (field, harm) => {
  const told = (value: unknown) =>
    toldBy(kubeletHarms, { kubelet: kubeletOf(field, value) }).filter((each) => each.includes(harm.effect));
  const [wrong, right] = valuesOf(harm);
  expect(new Set(told(wrong)).size).toBe(1);
  expect(told(wrong)[0]).toMatch(new RegExp(`^kubelet.${field}: `));
  expect(told(right)).toEqual([]);
});
