import { parse } from 'yaml';
import { cloudInit } from '../../lib/boot/cloud-init';
import { ignition } from '../../lib/boot/ignition';
import { machineWith, planWith } from './machines';
import { bareModel } from './model';

const sealed = { files: [], passwords: [{ user: 'root', hash: '$6$a$b' }] };

test('cloud-init sets a password by its hash, in the sealed document alone', () => {
  const plan = planWith({ os: 'rocky-9' });
  const machine = machineWith(plan, []);
  const [, , document] = cloudInit.sealed?.(bareModel(plan), machine, sealed) ?? [];
  expect(parse(document?.content ?? '').chpasswd).toEqual({
    expire: false,
    users: [{ name: 'root', password: '$6$a$b', type: 'hash' }],
  });
  const [, , open] = cloudInit.whole?.(bareModel(plan), machine) ?? [];
  expect(open?.content).not.toContain('chpasswd');
});

test('Ignition likewise', () => {
  const plan = planWith({ os: 'flatcar', boot: { server: 'http://10.20.0.254:8080', from: 'disk' } });
  const [document] = ignition.sealed?.(bareModel(plan), machineWith(plan, []), sealed) ?? [];
  expect(JSON.parse(document?.content ?? '').passwd).toEqual({
    users: [{ name: 'root', passwordHash: '$6$a$b' }],
  });
});
