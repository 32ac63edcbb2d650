import type { OutputFile } from '../../lib/boot';
import { machineFolder } from '../../lib/boot/urls';
import { indexHead } from '../../lib/bundle/bundle-index';
import { clusterFiles } from '../../lib/bundle/cluster-files';
import { factsOf } from '../../lib/bundle/facts';
import { rootfsPath } from '../../lib/bundle/machine-file';
import type { ClusterModel } from '../../lib/constructs';
import { pastOf } from '../../lib/living';
import { descriptions, modelOf } from '../examples';

/** What lies in a bundle, and its index, without facts if it is of an older Bootwright. */
function bundle(model: ClusterModel, older: boolean) {
  const disk = model.pools.flatMap(({ machines, shared }) =>
    machines.flatMap((machine) =>
      [...shared.files, ...machine.own.files].map(
        (file): OutputFile => ({ path: rootfsPath(machineFolder(machine.plan), file), content: file.text }),
      ),
    ),
  );
  const files = new Map(
    [...disk, ...clusterFiles(model).map(({ file }) => file)].map(({ path, content }) => [path, content]),
  );
  const { facts, ...head } = indexHead(model, '', '1');
  const lines = [...files.keys()].map((path) => `  {"path":"${path}"}`);
  const text = JSON.stringify(older ? head : { ...head, facts }, null, 1);
  const index = `${text.slice(0, -2)},\n "files": [\n${lines.join(',\n')}\n ]\n}\n`;
  return pastOf('dist', index, (path) => files.get(path));
}

test.each(descriptions)(
  'the index of $name has its facts, and an older one’s files tell the same',
  ({ spec }) => {
    const model = modelOf(spec);
    const facts = factsOf(model);
    expect(bundle(model, false)).toEqual({ where: 'dist', facts, older: false });
    const past = bundle(model, true);
    expect(past?.older).toBe(true);
    expect(facts).toMatchObject(past?.facts ?? {});
    const told = [
      'bootstrap',
      'firstControlPlane',
      'kubernetes',
      'name',
      'networks.dnsDomain',
      'networks.pods',
      'networks.services',
      'proxyMode',
    ];
    expect(Object.keys(past?.facts ?? {})).toEqual(expect.arrayContaining(told));
  },
);

test('what is no public bundle of ours tells nothing', () => {
  for (const text of [undefined, '', '{}', '{\n "tool": "bootwright 1",\n<<<<<<<\n "files": [\n'])
    expect(pastOf('dist', text, () => undefined)).toBeUndefined();
});
