import type { ClusterModel } from '../constructs';
import { type Issue, warning } from '../plan';
import { mistyped } from '../plan/suggest';
import { imageReferences } from './read/images';
import type { Rule } from './rule';

/** A mirror stands for a registry that there is, and not for one that is almost called so. */
export const mirrorNames: Rule = {
  name: 'mirror-names',
  protects:
    'A mirror of a registry whose name is misspelt is never asked, and machines go to the internet or wait for it.',
  seen: ['https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md'],
  check: (model) => {
    const { mirrors } = model.plan.registries;
    if (Object.keys(mirrors).length === 0) return [];
    const known = registriesOf(model);
    return Object.keys(mirrors).flatMap((location) => check(location, known));
  },
};

/** Public registries that clusters most often pull from, besides those of the cluster's own images. */
const PUBLIC = [
  'docker.io',
  'gcr.io',
  'ghcr.io',
  'k8s.gcr.io',
  'mcr.microsoft.com',
  'nvcr.io',
  'public.ecr.aws',
  'quay.io',
  'registry.gitlab.com',
  'registry.k8s.io',
  'registry.redhat.io',
];

function registriesOf(model: ClusterModel): readonly string[] {
  const used = imageReferences(model).map(({ value }) => value.split('/')[0] ?? '');
  return [...new Set([...PUBLIC, ...used])];
}

function check(location: string, known: readonly string[]): Issue[] {
  const [registry = ''] = location.split('/');
  // Short names are all alike: mcr.io may be somebody's own.
  const near = registry.length > 6 && !known.includes(registry) ? mistyped(registry, known) : undefined;
  if (near === undefined) return [];
  const message = `no image comes from ${registry}`;
  return [warning(`runtime.mirrors.${location}`, message, `did you mean ${near}?`)];
}
