import type { ClusterModel } from '../constructs';
import { appliedField } from './read/applied';
import { INIT } from './read/programs';
import { disagreements, field, flag, type Statement } from './read/statements';
import type { Rule } from './rule';

/** Kubelets tell pods the domain that CoreDNS answers for. */
export const clusterDomain: Rule = {
  name: 'cluster-domain',
  protects: 'Pods that search another domain than CoreDNS answers for find no Service by its short name.',
  seen: ['kubernetes/minikube#9881', 'kubernetes-sigs/kubespray#2890'],
  check: (model) =>
    disagreements(domains(model), 'set networks.dnsDomain, and no file or patch that says otherwise'),
};

function domains(model: ClusterModel): readonly Statement[] {
  return [
    ...field(model, '/var/lib/kubelet/config.yaml', 'KubeletConfiguration', '/clusterDomain'),
    ...field(model, INIT, 'KubeletConfiguration', '/clusterDomain'),
    ...field(model, INIT, 'ClusterConfiguration', '/networking/dnsDomain'),
    ...within(
      appliedField(model, 'ConfigMap', 'coredns', '/data/Corefile'),
      /^\s*(?:kubernetes|disable \w+) (\S+)/gm,
    ),
    ...within(
      flag(model, 'kube-apiserver', 'service-account-issuer'),
      /^https:\/\/kubernetes\.default\.svc\.(.+)$/g,
    ),
  ];
}

/** The parts of each value that the pattern's group takes; an issuer of one's own has no domain. */
function within(statements: readonly Statement[], pattern: RegExp): Statement[] {
  return statements.flatMap((each) =>
    [...each.value.matchAll(pattern)].map(([, value]) => ({ ...each, value: value as string })),
  );
}
