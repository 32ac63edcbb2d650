import { wholeMachine } from '../../lib/bundle/whole-machine';
import type { MachineModel } from '../../lib/constructs';
import { descriptions, modelOf } from '../examples';

/** The text at a path of a whole machine. */
function textAt(files: ReturnType<typeof wholeMachine>, path: string): string {
  return files.find((file) => file.path === path)?.content ?? '';
}

/** The first machine of each pool. */
const firsts = descriptions.flatMap(({ name, spec }) => {
  const model = modelOf(spec);
  return model.pools.map(({ machines: [machine] }) => ({ model, machine: machine as MachineModel, name }));
});

test.each(firsts)('$machine.plan.name of $name is whole, each path once', ({ machine, model }) => {
  const files = wholeMachine(model, machine);
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const disk = [...machine.pool.shared.files, ...machine.own.files].map(({ path }) => `rootfs${path}`);
  expect(paths.filter((path) => path.startsWith('rootfs/'))).toEqual(disk.sort());
  const { address, sealed, units } = JSON.parse(textAt(files, 'machine.json'));
  expect(address).toBe(machine.plan.address);
  const { own, pool } = machine;
  expect(Object.keys(units).length).toBe(
    new Set([...pool.shared.units, ...own.units].map((each) => each.name)).size,
  );
  expect(sealed).toHaveLength(
    [pool.shared, own].reduce((sum, config) => sum + config.secrets.length + config.passwords.length, 0),
  );
  const document = pool.plan.document === 'ignition' ? 'ignition/config.ign' : 'cloud-init/user-data';
  expect(textAt(files, document)).not.toBe('');
});
