import type { ClusterModel } from '../constructs';
import { carriedField } from './read/applied';
import { INIT } from './read/programs';
import { disagreements, distinct, field, type Statement, stated } from './read/statements';
import type { Rule } from './rule';

/** All clients on the machines go to the API by the same name and port, which are those of the certificates. */
export const apiEndpoint: Rule = {
  name: 'api-endpoint',
  protects:
    'A client that goes to one control plane by itself stands still with that machine, and one with a wrong port never starts.',
  seen: ['kubernetes/kubeadm#956', 'kubernetes-sigs/kubespray#3071'],
  check: (model) => disagreements(endpoints(model), 'set endpoint, and no file or patch that says otherwise'),
};

/** The kubeconfigs of sealed/ have the plan's, so it stands first. */
function endpoints(model: ClusterModel): readonly Statement[] {
  const url = model.plan.endpoint.url;
  const kubeconfigs = ['kubelet.conf', 'controller-manager.conf', 'scheduler.conf'].map((name) => ({
    place: 'endpoint',
    where: `/etc/kubernetes/${name}: server`,
    value: url,
  }));
  return [
    ...kubeconfigs,
    ...kubectl(model),
    ...carriedField(model, 'kube-proxy', 'kubeconfig.conf', '/clusters/0/cluster/server'),
    ...field(model, INIT, 'ClusterConfiguration', '/controlPlaneEndpoint').map((each) => ({
      ...each,
      value: `https://${each.value}`,
    })),
  ];
}

function kubectl({ pools }: ClusterModel): Statement[] {
  return pools.flatMap((pool) =>
    distinct(pool, '/opt/bootwright/bin/kubectl').flatMap(({ machine, file }) =>
      stated(machine, file, '--server', /--server=(\S+)/.exec(file.text)?.[1]),
    ),
  );
}
