import { bootFormats } from './lib/boot';
import { machineFolder, poolFolder } from './lib/boot/urls';
import { machineJson, poolJson, rootfsPath } from './lib/bundle/machine-file';
import main from './main';
import { modelOf } from './test/examples';

/** Whole machines, reviewed like output: one of each role. `npx jest -u main.test.ts` writes them anew. */
const model = modelOf(main);

test.each(['etcd1', 'master2', 'worker137'])('%s', (name) => {
  const machine = model.pools.flatMap((pool) => pool.machines).find((each) => each.plan.name === name);
  if (!machine) throw new Error(`there is no machine ${name}`);
  const { own, plan, pool } = machine;
  const disk = [
    ...pool.shared.files.map((file) => ({
      path: rootfsPath(poolFolder(pool.plan), file),
      content: file.text,
    })),
    ...own.files.map((file) => ({ path: rootfsPath(machineFolder(plan), file), content: file.text })),
  ];
  const documents = bootFormats.flatMap((format) => [
    ...(format.forPool?.(model, pool) ?? []),
    ...(format.forMachine?.(model, machine) ?? []),
  ]);
  const files = [...disk, poolJson(model, pool), machineJson(machine), ...documents].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const shown = files.map(({ path, content }) => `=== ${path}\n${content}`);
  expect(shown.join('\n')).toMatchSnapshot();
});
