import type { RenderedFile } from '../artifacts';
import type { EtcdClusterPlan } from '../plan';
import { wrongIn } from './issues';
import { onMachines } from './read/alike';
import type { Rule } from './rule';

/** A command that asks all members of an etcd cluster names every one of them, and nobody else. */
export const etcdEndpoints: Rule = {
  name: 'etcd-endpoints',
  protects:
    'A defragmentation that does not ask a member whether it is well goes on while that one is down, and blocks a second one of three.',
  seen: ['ahrtr/etcd-defrag#106', 'etcd-io/etcd#15477'],
  check: ({ pools }) =>
    pools.flatMap((pool) =>
      onMachines(pool, (machine) => {
        const { etcdCluster } = pool.plan;
        if (!etcdCluster) return [];
        const files = [...pool.shared.files, ...machine.own.files];
        return files.flatMap((file) =>
          wrongLists(file, etcdCluster).map((list) => {
            const right = etcdCluster.clientUrls.join(',');
            return wrongIn(
              machine,
              file,
              `asks ${list}, and not all members of etcd.${etcdCluster.name}`,
              `ask ${right}`,
            );
          }),
        );
      }),
    ),
};

/** Be it a flag's or a variable's. One endpoint alone is the member's own. */
const LIST = /=(https:\/\/[^\s,"]+(?:,https:\/\/[^\s,"]+)+)/g;

function wrongLists({ path, text }: RenderedFile, { clientUrls }: EtcdClusterPlan): string[] {
  if (!path.startsWith('/opt/bootwright/bin/')) return [];
  const right = [...clientUrls].sort().join();
  return Array.from(text.matchAll(LIST), ([, list]) => list as string).filter(
    (list) => list.split(',').sort().join() !== right,
  );
}
