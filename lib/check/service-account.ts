import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { apiServers, type Program } from './read/programs';
import { disagreements, flag } from './read/statements';
import type { Rule } from './rule';

/** All API servers issue tokens by one name and one key, which is the controller manager's too. */
export const serviceAccount: Rule = {
  name: 'service-account',
  protects:
    'Where API servers differ in the issuer or the key, a token that one gave is refused by the others: pods fail by chance.',
  seen: [
    'kelseyhightower/kubernetes-the-hard-way#759',
    'apprenda/kismatic#95',
    'kubernetes/kubernetes#22351',
  ],
  check: (model: ClusterModel) => [
    ...apiServers(model).flatMap(checkIssuers),
    ...disagreements(
      flag(model, 'kube-apiserver', 'service-account-issuer'),
      'set it for all control planes alike',
    ),
    ...disagreements(
      [
        ...flag(model, 'kube-apiserver', 'service-account-signing-key-file'),
        ...flag(model, 'kube-controller-manager', 'service-account-private-key-file'),
      ],
      'name the same key in both',
    ),
  ],
};

const ISSUER = 'service-account-issuer';

/** What an API server exits for (pkg/kubeapiserver/options/authentication.go). */
function checkIssuers({ file, given, machine }: Program): Issue[] {
  const issuers = given.get(ISSUER) ?? [];
  const twice = issuers.find((each, i) => issuers.indexOf(each) < i);
  if (issuers.includes(''))
    return [
      wrongIn(
        machine,
        file,
        `--${ISSUER}= is empty, and kube-apiserver does not start`,
        'write a URL, or remove it',
      ),
    ];
  if (twice === undefined) return [];
  return [
    wrongIn(
      machine,
      file,
      `--${ISSUER}=${twice} is there twice, and kube-apiserver does not start`,
      'keep one',
    ),
  ];
}
