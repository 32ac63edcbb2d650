import { amountOf, isSameValue, misreadOf } from '../../lib/releases/go-value';

test.each([
  ['bool', 'true', undefined],
  ['bool', 'F', undefined],
  ['bool', 'yes', 'write true or false'],
  ['bool', '', 'write true or false'],
  ['duration', '1h30m', undefined],
  ['duration', '1.5s', undefined],
  ['duration', '0', undefined],
  ['duration', '30', 'write a number with a unit, such as 30s or 1h30m'],
  ['duration', '5 s', 'write a number with a unit, such as 30s or 1h30m'],
  ['int', '-1', undefined],
  ['int32', '0x10', undefined],
  ['int32', '4.5', 'write a whole number up to 2147483647'],
  ['uint', '-1', 'write a number from 0'],
  ['float32', '0.001', undefined],
  ['float32', 'a few', 'write a number'],
  ['ip', '10.20.0.1', undefined],
  ['ip', 'fd00::1', undefined],
  ['ip', '10.20.0.300', 'write an IP address'],
  ['mapStringBool', 'A=true,B=false', undefined],
  ['mapStringBool', 'A', 'write Name=true,Name=false'],
  ['mapStringString', 'a=b=c', undefined],
  ['mapStringString', 'a', 'write key=value,key=value'],
  ['string', 'whatever', undefined],
  ['stringSlice', 'a,b', undefined],
])('%s %s: %s', (type, text, mend) => {
  expect(misreadOf(type, text)).toBe(mend);
});

test.each([
  ['duration', '90s', '1m30s', true],
  ['duration', '10s', '10m', false],
  ['bool', '1', 'true', true],
  ['int', '+5', '5', true],
  ['stringSlice', 'a,b', '[a,b]', true],
  ['string', 'a', 'b', false],
])('as %s, %s is %s: %s', (type, one, other, same) => {
  expect(isSameValue(type, one, other)).toBe(same);
});

test.each([
  ['1m30.5s', 90.5],
  ['1h', 3600],
  ['100ms', 0.1],
  ['5µs', 5e-6],
  ['5μs', 5e-6],
  ['.5s', 0.5],
  ['-30s', -30],
  ['0', 0],
])('%s lasts %s seconds', (text, seconds) => {
  expect(misreadOf('duration', text)).toBeUndefined();
  expect(amountOf('duration', text)).toBe(seconds);
});
