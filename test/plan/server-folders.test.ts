import { formatIssue, planCluster } from '../../lib/plan';
import reference from '../../main';
import { referenceWith } from '../clusters';

const { server } = reference.boot;

function told(sealedServer: string): string[] {
  const { issues } = planCluster(referenceWith({ boot: { ...reference.boot, sealedServer } }));
  return issues.map(formatIssue);
}

test.each([
  [`${server}/machines`, /lies where boot.server serves machines\//],
  [`${server}/assets/sealed`, /lies where boot.server serves assets\//],
  [`${server}/boot`, /lies where boot.server serves boot\//],
  [server, /is boot.server too/],
  [`${server}/%73ealed`, /is not a plain URL/],
  [`${server}/a/../machines`, /is not a plain URL/],
])('%s is refused', (sealed, message) => {
  expect(told(sealed)).toEqual([expect.stringMatching(message)]);
});

test.each([
  `${server}/sealed`,
  `${server}/guarded/machines`,
  'http://10.20.0.254:8081/machines',
  'http://10.20.0.253/boot',
])('%s is taken', (sealed) => {
  expect(told(sealed)).toEqual([]);
});

test('a folder above that of the open bundle', () => {
  const boot = { ...reference.boot, server: `${server}/a/open`, sealedServer: `${server}/a` };
  expect(planCluster(referenceWith({ boot })).issues.map(formatIssue)).toEqual([
    expect.stringMatching(/is above boot.server/),
  ]);
});
