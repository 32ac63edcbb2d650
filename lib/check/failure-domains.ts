import { checkControlPlanes } from './domains/control-plane';
import { checkDns } from './domains/dns';
import { checkQuorum } from './domains/etcd';
import { lossesOf } from './domains/losses';
import { checkTold } from './domains/told';
import type { Rule } from './rule';

/** The cluster survives the loss of any one machine, and of any failure domain that the description tells of. */
export const failureDomains: Rule = {
  name: 'failure-domains',
  protects:
    'Two members of three in one rack are one switch away from a cluster that can no longer write, whatever else is redundant.',
  seen: ['kubernetes/kops#2064', 'coreos/etcd-operator#926', 'coreos/etcd-operator#645'],
  check: (model) => {
    const losses = lossesOf(model);
    return [
      ...checkQuorum(model, losses),
      ...checkControlPlanes(model, losses),
      ...checkDns(model, losses),
      ...checkTold(model),
    ];
  },
};
