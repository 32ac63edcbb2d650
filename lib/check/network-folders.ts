import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { crioSetting, isCrio } from './read/crio';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { listAt, shown } from './read/value';
import type { Rule } from './rule';

/** CRI-O looks for the pod network where the pod network puts itself, and finds no other one first. */
export const networkFolders: Rule = {
  name: 'network-folders',
  protects:
    'CRI-O takes the first network by name: with another folder, or another file before it, pods get no address or one of a bridge.',
  seen: ['cri-o/cri-o#2411', 'cri-o/cri-o#2741', 'cri-o/cri-o#2885'],
  check: ({ plan, pools }) => {
    const nodes = pools.filter((pool) => pool.plan.roles.includes('node'));
    return plan.cni === 'calico' ? nodes.flatMap((pool) => [...folders(pool), ...earlier(pool)]) : [];
  },
};

/** Where Calico's installer writes (its operator, render/node.go), and where kubernetes-cni has its programs. */
const CONFIGURATIONS = '/etc/cni/net.d';
const PLUGINS = '/opt/cni/bin';

/** What Calico calls its own (its cni-plugin, install.go). */
const OURS = '10-calico.conflist';

function folders(pool: PoolModel): Issue[] {
  return readings(pool, isCrio).flatMap(({ files }) => {
    const network = crioSetting({ files }, '/crio/network/network_dir');
    const plugins = crioSetting({ files }, '/crio/network/plugin_dirs');
    const issues: Issue[] = [];
    if (network && folderOf(network.value) !== CONFIGURATIONS) {
      const message = `${network.file.path}: network_dir is ${shown(network.value)}, and Calico writes to ${CONFIGURATIONS}`;
      issues.push(error(placeOf(network.file, pool, message), message, `write ${CONFIGURATIONS}/`));
    }
    if (plugins && !listAt(plugins.value).map(folderOf).includes(PLUGINS)) {
      const message = `${plugins.file.path}: plugin_dirs are ${shown(plugins.value)}, and Calico's programs are in ${PLUGINS}`;
      issues.push(error(placeOf(plugins.file, pool, message), message, `add ${PLUGINS}/`));
    }
    return issues;
  });
}

function folderOf(path: unknown): string {
  return shown(path).replace(/\/+$/, '');
}

/** Only files with these ends are networks (libcni, conf.go). */
const NETWORK = /^\/etc\/cni\/net\.d\/[^/]+\.(conf|conflist|json)$/;

function earlier(pool: PoolModel): Issue[] {
  return readings(pool, (path) => NETWORK.test(path)).flatMap(({ files }) =>
    files
      .filter(({ path }) => path < `${CONFIGURATIONS}/${OURS}`)
      .map((file) =>
        error(
          placeOf(file, pool),
          `${file.path} comes before ${OURS}: CRI-O gives pods the network of the first one`,
          `remove it, or set cni to none if it is the cluster's network`,
        ),
      ),
  );
}
