import type { BalancerFacts } from './balancer-facts';

/** Of Debian and Ubuntu, whose packages start both as soon as they are installed. */
export const debBalancer: BalancerFacts = {
  packages: ['curl', 'haproxy', 'keepalived'],
  haproxy: { unit: 'haproxy.service', selinuxBoolean: undefined },
  keepalived: { unit: 'keepalived.service', selinuxBoolean: undefined },
  scripts: '/etc/keepalived',
};
