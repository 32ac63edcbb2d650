import { isCalendarEvent, isFrequent } from '../../lib/plan/calendar-event';

// Each was put before systemd-analyze calendar of systemd 252.
test.each([
  'daily',
  'Weekly',
  'hourly UTC',
  '*-*-* 0/6:00:00',
  '*-*-* *:00',
  'Mon',
  'Mon-Fri 3:00',
  'mon,tue, 3:00',
  'Sat *-*-1..7 18:00',
  '*-*~1',
  '03-05',
  '*-*-* 00,12:00 Europe/Berlin',
  '0:0:0.5',
  '@5',
])('%s is one', (text) => {
  expect(isCalendarEvent(text)).toBe(true);
});

test.each([
  '',
  'daily ',
  'everyday',
  'every 6 hours',
  '0 */6 * * *',
  '3am',
  '3',
  '*/2:00',
  '25:61:00',
  '24:00',
  '3:00:60',
  '5..1:00',
  '0/25:00',
  '*-13-01',
  '*-*-32',
  '*-0-1',
  '3:00 Mon',
  'Mond 3:00',
  '*-*-*T03:00',
  'daily\nOnBootSec=1',
  'daily\n',
])('%j is none', (text) => {
  expect(isCalendarEvent(text)).toBe(false);
});

test.each(['*-*-* *:*:*', '*:*', 'minutely', '*-*-* *:0/2', '*-*-* 3:00:0/10', 'Mon *:*/4:00'])(
  '%s comes back within five minutes',
  (text) => {
    expect(isFrequent(text)).toBe(true);
  },
);

test.each(['daily', '*-*-* 0/6:00:00', '*-*-* *:00', '*-*-* *:0/5', 'Mon', '03:15'])(
  '%s does not',
  (text) => {
    expect(isFrequent(text)).toBe(false);
  },
);
