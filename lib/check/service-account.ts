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
  check: (model) => [
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
