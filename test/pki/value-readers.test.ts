import { rolloutOf } from '../../lib/pki/rollout';
import { valueReaders } from '../../lib/pki/value-readers';
import { compactWith } from '../clusters';
import { modelOf } from '../examples';

const ENCRYPTION = '/etc/kubernetes/encryption.yaml';
const model = modelOf(
  compactWith({
    secretFiles: [
      { path: ENCRYPTION, secret: 'encryption' },
      { path: '/etc/other', secret: 'other' },
    ],
    flags: { 'kube-apiserver': { 'encryption-provider-config': ENCRYPTION } },
  }),
);
const MASTERS = ['master1', 'master2', 'master3'];

test('a static pod that reads a value only when it starts is told, as nothing restarts it', () => {
  const readers = valueReaders(model, new Set(['encryption', 'other']));
  expect(readers).toEqual([{ component: 'kube-apiserver', path: ENCRYPTION, machines: MASTERS }]);
  const change = { kind: 'value', machines: new Set(MASTERS), readers, unnamed: [] } as const;
  expect(rolloutOf(model.plan, change)).toContainEqual({
    machines: MASTERS,
    what: expect.stringMatching(
      /^kube-apiserver reads .*encryption.yaml only when it starts, and nothing restarts its pod: /,
    ),
  });
  expect(valueReaders(model, new Set(['other']))).toEqual([]);
});
