import { reportText } from '../../conformance/report';
import { failedIn, passedIn, type Row } from '../../conformance/row';

const ran: Row = {
  consumer: 'haproxy',
  version: '3.0.11',
  reads: 'configuration of the API balancer',
  files: 12,
  looked: 2,
  passed: 2,
  failures: [{ subject: 'main: machines/m1/rootfs/etc/haproxy/haproxy.cfg', said: 'unknown keyword' }],
};

const missing: Row = { ...ran, consumer: 'nft', passed: 0, failures: [], notRun: 'no such package' };

it('counts a consumer that did not run as a failure', () => {
  expect([passedIn([ran, missing]), failedIn([ran, missing])]).toEqual([2, 2]);
});

it('tells of a consumer that runs by name only, which is no failure', () => {
  const apart: Row = { ...ran, consumer: 'boot-lab', passed: 0, failures: [], apart: 'it takes an hour' };
  expect(failedIn([apart])).toBe(0);
  expect(reportText([apart])).toMatch(
    /0 +runs by name only: it takes an hour\n\nboot-lab did not run: npm run conformance -- boot-lab/,
  );
});

it('shows what was said below the table', () => {
  const text = reportText([ran, missing]);
  expect(text).toContain('nft did not run: no such package');
  expect(text).toMatch(/haproxy refuses main: machines\/m1.*\n {4}unknown keyword/);
});
