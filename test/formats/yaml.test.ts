import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { yaml } from '../../lib/formats/yaml';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('\n', ' ', '"', '#', '-', ':', 'a') }),
  fc.string({
    unit: fc.constantFrom('\n', '\r', '\t', '\u0001', '\u0085', '\u00a0', '\u2028', '\ufeff', ' ', 'a'),
    maxLength: 60,
  }),
);

const leaf = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('yes', '12:30', '0x1', '~', '|', '- a', 'a\n\n  b\n', `${'long '.repeat(40)}\n \nx`),
);

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  ),
}));

it('is read back as what was written', () => {
  fc.assert(
    fc.property(fc.dictionary(text, tree), (value) => {
      expect(parse(yaml(value), { version: '1.1' })).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 200 },
  );
});

it.each<[string, object]>([
  ['nothing', {}],
  ['an empty list', []],
  ['words that YAML 1.1 takes for something else', { on: 'off', time: '12:30', mode: '0644', none: '~' }],
  ['a list of maps', { args: [{ name: 'node-ip', value: '10.20.0.1' }, { name: 'v' }], taints: [] }],
  ['lists in lists', [[1, [2, 3]], [{ a: [4] }]]],
  ['lines, some of them empty', { script: 'one\n\n  two\n', last: 'no end' }],
  ['a field without a value', { there: 1, missing: undefined }],
])('lays out %s as the library does', (_, value) => {
  expect(yaml(value)).toBe(stringify(value, { version: '1.1', lineWidth: 0 }));
});

/** What could be a name or an address: letters, then digits, or numbers with dots. */
const nameOrAddress = fc.oneof(
  fc.stringMatching(/^[A-Za-z]{1,4}\d{1,4}$/),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(`-----${text}`).toString('base64')),
  fc.stringMatching(/^([a-z]{1,3}:){1,2}[A-Za-z]{1,4}\d{1,3}(@[a-z][a-z0-9-]{0,3})?$/),
  fc.stringMatching(/^\d{1,3}(\.\d{1,3}){1,4}$/),
  fc.stringMatching(/^(0[xob]|\.|[+-])?[0-9A-Fa-fe_.:]{1,6}$/),
);

/** What nearly is a word, a path, a flag or a number, put together from what means something and what does not. */
const nearlyPlain = fc
  .array(
    fc.constantFrom(
      ...['yes', 'No', 'on', 'y', 'null', 'e', 'E5', 'inf', 'NaN', 'a', 'Z', 'worker1', 'true'],
      ...['0', '12', '0x1f', '1e3', '1.5', '2001-01-01', '190:20:30', '1_0', '127.0.0.1', '/12'],
      ...['.', '-', '--', '/', '_', '+', ':', ',', '=', '~', '@', '--a=', '--foo-bar=', 'system:node:'],
      ...['[', '*', '&', '#', '!', '%', '|', '>', '"', "'", '`', '?', '<', ' '],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''))
  // Quoted by ours on purpose, as PyYAML refuses it.
  .filter((text) => text !== '=');

const scalar = fc.oneof(nameOrAddress, nearlyPlain, fc.boolean(), fc.maxSafeInteger());

it('writes words, numbers, addresses and PEM as the library does', () => {
  fc.assert(
    fc.property(scalar, (value) => {
      const mapped = { name: value, list: [value] };
      expect(yaml(mapped)).toBe(stringify(mapped, { version: '1.1', lineWidth: 0 }));
    }),
    { numRuns: 2000 },
  );
});

it.each<[string, string, string]>([
  ['blanks and ends of lines alone', ' \n', '"\\ \\n"'],
  ['a carriage return', 'a\r\nb', '"a\\r\\nb"'],
  ['a tab between words', 'a\tb', '"a\\tb"'],
  ['ends of lines of YAML 1.1 alone', 'a\u0085b\u2028c\u2029', '"a\\u0085b\\u2028c\\u2029"'],
  ['a byte order mark', '\ufeffa', '"\\ufeffa"'],
  ['an equals sign alone', '=', '"="'],
  ['what is not printable', '\u0001\u007f\uffff', '"\\x01\\u007f\\uffff"'],
  ['a tab in one of several lines', 'a\tb\nc\n', '|\n  a\tb\n  c'],
])('quotes what readers take otherwise: %s', (_, text, written) => {
  expect(yaml({ text })).toBe(`text: ${written}\n`);
});
