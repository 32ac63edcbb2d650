import { staticPodsOf } from '../../lib/check/read/static-pods';
import { tableAt, tablesAt, textAt } from '../../lib/check/read/value';
import type { MachineModel } from '../../lib/constructs';
import { descriptions, modelOf } from '../examples';

/** Of each pool, one machine, with what its pods mount and the files that lie there, but for what `sealed/` brings. */
function mountedFiles({ own, pool }: MachineModel) {
  const files = [...pool.shared.files, ...own.files].map(({ path }) => path);
  return [...staticPodsOf(pool.shared), ...staticPodsOf(own)].flatMap(({ document, file }) =>
    tablesAt(document, '/spec/volumes').map((volume) => {
      const path = textAt(volume, '/hostPath/path') ?? '';
      return {
        pod: file.path,
        path,
        alone: files.includes(path),
        inside: files.filter((each) => each.startsWith(`${path}/`)),
        checksum: tableAt(document, '/metadata/annotations')['checksum/files'],
      };
    }),
  );
}

describe.each(descriptions)('$name', ({ spec }) => {
  const mounts = modelOf(spec).pools.flatMap(({ machines }) => machines.slice(0, 1).flatMap(mountedFiles));

  test('no pod mounts a file of ours alone, which it would never see replaced', () => {
    expect(mounts.filter(({ alone }) => alone)).toEqual([]);
  });

  test('a pod that finds files of ours is another one when they change', () => {
    expect(mounts.filter(({ inside, checksum }) => inside.length > 0 && checksum === undefined)).toEqual([]);
  });
});
