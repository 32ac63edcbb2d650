import { jsonDoubles } from '../../lib/formats/json-doubles';

test.each<[string, readonly [string, number][]]>([
  ['{"a": 1, "b": {"a": 2}, "c": [{"a": 1}, {"a": 2}]}', []],
  ['{"a": "a", "b": "{\\"a\\": 1, \\"a\\": 2}"}', []],
  ['{"a": 1,\n"b": 2,\n"a": 3}', [['a', 3]]],
  ['{"x": {"a": 1}, "y": [{"a": 1, "b": {}, "\\u0061": 2}]}', [['a', 1]]],
  ['null', []],
])('%s', (text, doubles) => {
  expect(jsonDoubles(text)).toEqual(doubles.map(([name, line]) => ({ name, line })));
});
