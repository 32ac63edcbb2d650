import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import { isLong } from '../long';
import { descriptionWith, mistakes } from './single-mistakes';

const names = Object.values(mistakes).flatMap((stage) => Object.keys(stage));

/** What one mistake keeps from being told of others, until it is mended. */
const hidden: Readonly<Record<string, readonly string[]>> = {
  // Nothing overlaps what is no network.
  'a network that is none': ['networks that overlap'],
  // Files are made for a release, and flags, gates and images judged by it.
  'an unknown release': [
    ...Object.keys(mistakes.components),
    ...Object.keys(mistakes['shape of files']),
    ...Object.keys(mistakes.rules),
  ],
};

function told(...mistaken: readonly string[]): string[] {
  return compile(descriptionWith(...mistaken))
    .issues.map(formatIssue)
    .sort();
}

const alone = new Map(names.map((name) => [name, told(name)]));

function expected(...mistaken: readonly string[]): string[] {
  const seen = mistaken.filter((name) => !mistaken.some((other) => hidden[other]?.includes(name)));
  return seen.flatMap((name) => alone.get(name) ?? []).sort();
}

/** Those behind it, so that no pair is asked twice; by default every fifth, which is of another stage. */
function partnersOf(name: string): readonly string[] {
  const behind = names.slice(names.indexOf(name) + 1);
  return isLong ? behind : behind.filter((_, i) => i % 5 === 4);
}

test('the description is good without them', () => {
  expect(told()).toEqual([]);
});

test.each(names)(
  '%s is told, and with each other one both are and nothing else',
  (name) => {
    expect(alone.get(name)).not.toEqual([]);
    for (const other of partnersOf(name))
      expect([other, told(name, other)]).toEqual([other, expected(name, other)]);
  },
  60_000,
);

test('all of them are told at once, but for those that one of them hides', () => {
  const many = names.filter((name) => name !== 'an unknown release');
  expect(told(...many)).toEqual(expected(...many));
});
