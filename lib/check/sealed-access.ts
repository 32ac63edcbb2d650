import { rulesetOf } from '../components/host/sealed-server';
import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { byPath } from './read/files';
import { placeOf } from './read/place';
import type { Rule } from './rule';

const RULESET = '/etc/nftables/bootwright-sealed.nft';

/** What keeps pods from the server of `sealed/` names that server, its port and the network of pods. */
export const sealedAccess: Rule = {
  name: 'sealed-access',
  protects:
    'A pod leaves with its machine’s address, which may read the machine’s document: with another address, port or network there, every pod can read the secrets of its node.',
  seen: ['openshift/machine-config-operator#784', 'okd-project/okd#176'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

function checkPool({ plan }: ClusterModel, pool: PoolModel): Issue[] {
  const file = byPath(pool.shared).get(RULESET);
  if (!file) return [];
  const lines = file.text.split('\n');
  const missing = rulesetOf(plan.boot.sealedServer, plan.networks.pods).find((line, i) => line !== lines[i]);
  if (missing === undefined) return [];
  const message = `${RULESET} lacks the line ${JSON.stringify(missing.trim())}`;
  return [error(placeOf(file, pool, message), message, 'remove the patch or file that changes it')];
}
