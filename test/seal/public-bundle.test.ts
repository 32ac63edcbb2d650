import { BundleIndex } from '../../lib/bundle/bundle-index';
import { formatIssue } from '../../lib/plan';
import { checkPublicBundle } from '../../lib/seal';

const head = { tool: 'bootwright 1', cluster: 'reference', description: 'abc' };

function indexWith(fields: object): string {
  let text = '';
  new BundleIndex((part) => (text += part), { ...head, ...fields }).end();
  return text;
}

test('a public bundle of the same description is sealed', () => {
  expect(checkPublicBundle(indexWith({}), head, 'dist')).toEqual([]);
});

test.each([
  [undefined, 'it holds no public bundle'],
  ['{}', 'its index.json was not written by Bootwright'],
  [indexWith({ calendar: [] }), 'it is a sealed bundle'],
  [indexWith({ cluster: undefined }), 'its index.json is damaged, as it has no cluster'],
  [indexWith({ cluster: 'other' }), 'it is of the cluster other, not reference'],
  [indexWith({ tool: 'bootwright 0' }), 'it was written by bootwright 0, not bootwright 1'],
  [indexWith({ description: 'def' }), 'it was written from another description than the one to seal'],
])('any other is told as what it is', (text, message) => {
  expect(checkPublicBundle(text, head, 'dist').map(formatIssue)).toEqual([
    expect.stringMatching(new RegExp(`^dist: ${message}; `)),
  ]);
});
