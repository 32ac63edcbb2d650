import { toldOf } from './told';

test('an address that machines do not have', () => {
  expect(toldOf({ kubelet: { healthzBindAddress: '10.1.1.1' } })).toContainEqual(
    expect.stringMatching(
      /^kubelet\.healthzBindAddress: .*healthzBindAddress is 10\.1\.1\.1, which worker1 does not have/,
    ),
  );
});

test.each(['0.0.0.0', '127.0.0.1'])('takes %s', (healthzBindAddress) => {
  expect(toldOf({ kubelet: { healthzBindAddress } })).toEqual([]);
});
