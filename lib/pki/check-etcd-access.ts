import type { X509Certificate } from 'node:crypto';
import { type ClusterPlan, error, etcdAccessName, type Issue, type MachinePlan } from '../plan';
import { certificateNames, certificates } from './certificates';
import { certificateIn } from './certificates-in';
import type { SecretsFile } from './secrets-file';

/**
 * Certificates of etcd that somebody else issued: where there are several clusters, each lets in those alone that name
 * it, and without the name an API server would wait for ever.
 */
export function checkEtcdAccess(plan: ClusterPlan, { issued }: SecretsFile): Issue[] {
  if (plan.etcdClusters.length === 1) return [];
  return plan.machines.flatMap((machine) => {
    const files = issued[machine.name];
    if (!files) return [];
    return Object.entries(accessOf(plan, machine)).flatMap(([path, names]) =>
      lacking(`issued.${machine.name}.${path}`, certificateIn(files, path), names),
    );
  });
}

/** The files of a machine that etcd lets in, and the names for it. */
function accessOf(plan: ClusterPlan, machine: MachinePlan): Record<string, readonly string[]> {
  const known = new Set(plan.etcdClusters.map(({ name }) => etcdAccessName(name)));
  const rows = certificateNames
    .map((name) => certificates[name])
    .filter(({ authority }) => authority === 'etcd');
  return Object.fromEntries(
    rows.flatMap(({ files, names }) => {
      const wanted = names?.(plan, machine).dns.filter((name) => known.has(name)) ?? [];
      return files.flatMap((file) => ('certificate' in file ? [[file.certificate, wanted]] : []));
    }),
  );
}

function lacking(path: string, leaf: X509Certificate | undefined, names: readonly string[]): Issue[] {
  const absent = names.filter((name) => leaf && !leaf.checkHost(name));
  if (absent.length === 0) return [];
  return [
    error(
      path,
      `it is not for ${absent.join(' and ')}, and etcd would not let it in`,
      'issue it with that name',
    ),
  ];
}
