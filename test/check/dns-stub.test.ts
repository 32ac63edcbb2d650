import rocky from '../../examples/rocky';
import { compile } from '../../lib/check/compile';
import { toldOf } from './told';

test.each(['/etc/resolv.conf', '/run/systemd/resolve/stub-resolv.conf'])('%s is told', (resolvConf) => {
  expect(toldOf({ kubelet: { resolvConf } })).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^kubelet.resolvConf: .*names 127.0.0.53 alone; write \/run/),
    ]),
  );
});

test('what the systems have is taken, and a file of the description', () => {
  const files = [{ path: '/etc/kubernetes/resolv.conf', content: 'nameserver 10.20.0.254\n' }];
  expect(toldOf({ kubelet: { resolvConf: '/etc/kubernetes/resolv.conf' }, files })).toEqual([]);
  expect(compile({ ...rocky, kubelet: { resolvConf: '/etc/resolv.conf' } }).issues).toEqual(
    compile(rocky).issues,
  );
});
