import { compact } from '../clusters';
import { toldOf } from './told';

const { masters } = compact.pools;

/** A flag of one control plane alone. */
function toldOfOne(program: string, flags: Readonly<Record<string, string>>) {
  const machines = {
    master9: { address: '10.20.0.19', mac: '52:54:00:14:09:09', flags: { [program]: flags } },
  };
  return toldOf({
    pools: { ...compact.pools, masters: { ...masters, machines } as typeof masters & object },
  });
}

test('one control plane with a flag that the others do not have', () => {
  const told = toldOfOne('kube-controller-manager', { 'leader-elect-resource-name': 'own' });
  expect(told.join('\n')).toMatch(/--leader-elect-resource-name is own, but .* is kube-controller-manager/);
});

test('takes what is the default, said by one', () => {
  const told = toldOfOne('kube-controller-manager', {
    'leader-elect-resource-name': 'kube-controller-manager',
  });
  expect(told.filter((each) => each.includes('resource-name'))).toEqual([]);
});

test('the text of a file that a flag names', () => {
  const told = toldOf({
    pools: {
      ...compact.pools,
      masters: {
        ...masters,
        files: [{ path: '/etc/kubernetes/pki/enc.yaml', content: 'kind: A\n' }],
        machines: {
          master9: {
            address: '10.20.0.19',
            mac: '52:54:00:14:09:09',
            files: [{ path: '/etc/kubernetes/pki/enc.yaml', content: 'kind: B\n' }],
          },
        },
        flags: { 'kube-apiserver': { 'encryption-provider-config': '/etc/kubernetes/pki/enc.yaml' } },
      } as typeof masters & object,
    },
  });
  expect(told.join('\n')).toMatch(/enc\.yaml: its text is of SHA-256/);
});
