import { planCluster } from '../../lib/plan';
import { checkTexts } from '../../lib/plan/texts';
import { compactWith } from '../clusters';

test('half a surrogate is refused wherever it stands, and whole ones are taken', () => {
  const spec = compactWith({
    files: [{ path: '/etc/\ud800', content: 'half \ud800' }],
    calicoManifests: 'http://10.20.0.254/\ud800',
    flags: { 'kube-apiserver': { 'event-ttl': '1h\udc00' } },
    sysctls: { 'vm.swappiness': '0\ud83d', 'vm.\ud83d': 1 },
  });
  const paths = [
    'files[0].path',
    'files[0].content',
    'calicoManifests',
    'flags.kube-apiserver.event-ttl',
    'sysctls.vm.swappiness',
    'sysctls.vm.\ufffd',
  ];
  expect(checkTexts(spec).map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
  const halves = planCluster(spec).issues.filter(({ message }) =>
    message.includes('half of a surrogate pair'),
  );
  expect(halves.map(({ path }) => path).sort()).toEqual(paths.sort());
  expect(checkTexts({ a: ['\ud83d\ude00', 'é'] })).toEqual([]);
});
