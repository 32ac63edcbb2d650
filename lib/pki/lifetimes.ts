import { systemSupport } from '../os/support';
import type { ClusterPlan } from '../plan';
import { minorSupport } from '../releases/support';
import { authorityNames } from './authorities';
import { type CertificateName, certificateNames } from './certificates';
import { AUTHORITY_DAYS, LEAF_DAYS } from './new-secrets';

/** Something that ends: when, and what renews it, by itself or by whom. */
export interface Lifetime {
  readonly what: string;
  readonly ends: string;
  readonly renewedBy: string;
}

const SEALED = '`npm run seal` tells the day, and warns from 30 days before';

/** Leaves for which more is to be done than for the others, or less. */
const LEAVES: Readonly<Partial<Record<CertificateName, string>>> = {
  kubelet: `the kubelet itself, at 70 to 90 % of its life; ${rotate('kubelet')} before machines are added or installed again, and for those that run from RAM`,
};

function rotate(name: string): string {
  return `\`npm run rotate -- leaf ${name}\``;
}

/** What ends in any cluster, certificates first. */
export const lifetimes: readonly Lifetime[] = [
  ...authorityNames.map((name) => ({
    what: `authority ${name}`,
    ends: `${AUTHORITY_DAYS} days after \`npm run secrets\`, or as it was brought; ${SEALED}`,
    renewedBy: `you: \`npm run rotate -- ca ${name} introduce\`, then switch and retire`,
  })),
  ...certificateNames.map((name) => ({
    what: `certificate ${name}`,
    ends: `${LEAF_DAYS} days after it was issued; ${SEALED}`,
    renewedBy: LEAVES[name] ?? `you: ${rotate(name)}`,
  })),
  {
    what: 'certificates that somebody else issued',
    ends: `as they say; ${SEALED}`,
    renewedBy: 'who issued them; you bring them with `npm run rotate -- issued <folder>`',
  },
  {
    what: 'serving certificate of a kubelet, /var/lib/kubelet/pki/kubelet.crt',
    ends: 'a year after the kubelet made it',
    renewedBy: 'nobody: it signed it itself, and API servers do not look at it',
  },
  {
    what: 'bootstrap token',
    ends: '`bootstrapTokenTtlHours` after a control plane applied it',
    renewedBy: 'you: /opt/bootwright/bin/bootstrap-token on a control plane',
  },
  {
    what: 'tokens of service accounts in pods',
    ends: 'after an hour; an API server takes them a year from clients that do not read them again',
    renewedBy: 'the kubelet itself',
  },
  {
    what: 'keys of service accounts, the seed of the secrets file',
    ends: 'never',
    renewedBy: 'you: `npm run rotate -- service-account introduce`, `npm run rotate -- seed`',
  },
  {
    what: 'signing key of pkgs.k8s.io',
    ends: '2026-12-29, as far as public threads know (kubernetes/website#49049)',
    renewedBy:
      'its owners, who prolong it; machines then need the new copy: `systemctl restart bootwright-install`, or install them again',
  },
  {
    what: 'signing key of CRI-O’s packages (download.opensuse.org)',
    ends: 'not known to us: `gpg --show-keys` of the repository’s Release.key tells',
    renewedBy: 'its owners, as above',
  },
];

/** What ends for this cluster besides: the support of what it runs. */
export function supportOf({ pools, release }: ClusterPlan): Lifetime[] {
  const systems = new Map(pools.map(({ os }) => [os.name, os.title]));
  return [
    {
      what: `support of Kubernetes ${release.minor}`,
      ends: minorSupport[release.minor] ?? 'not known to us: kubernetes.io/releases',
      renewedBy: 'you: `npm run upgrade-report`',
    },
    ...[...systems].map(([name, title]) => ({
      what: `support of ${title}`,
      ends: systemSupport[name],
      renewedBy: 'you: install the machines again with its successor',
    })),
  ];
}
