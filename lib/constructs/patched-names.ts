import { isTable } from '../formats';
import type { ClusterPlan } from '../plan';
import type { MachineModel } from './model';

/** Where kubeadm reads by what names the API is called. */
const INIT = '/etc/kubernetes/kubeadm/init.yaml';

/**
 * The plan with the names that patches add to what kubeadm reads: the certificate of `sealed/` has them too, or kubeadm
 * would refuse it (kubeadm, phases/certs, validateCertificateWithConfig).
 */
export function withPatchedNames(plan: ClusterPlan, machines: readonly MachineModel[]): ClusterPlan {
  const { endpoint } = plan;
  const known = [endpoint.host, endpoint.address, ...endpoint.names];
  const added = machines
    .filter(({ plan: { roles } }) => roles.includes('control-plane'))
    .flatMap(namesOf)
    .filter((name) => !known.includes(name));
  if (added.length === 0) return plan;
  return { ...plan, endpoint: { ...endpoint, names: [...endpoint.names, ...new Set(added)] } };
}

function namesOf({ own }: MachineModel): string[] {
  const content = own.files.find(({ path }) => path === INIT)?.artifact.content;
  const documents = content?.format === 'yaml' ? content.documents : [];
  const [names] = documents.flatMap((each) =>
    isTable(each) && isTable(each.apiServer) && Array.isArray(each.apiServer.certSANs)
      ? [each.apiServer.certSANs]
      : [],
  );
  return (names ?? []).filter((name): name is string => typeof name === 'string');
}
