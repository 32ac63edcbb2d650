import { error, type Issue, warning } from '../../plan';
import { fieldsOf, kindLeavesIn, kindPresence, versionsOf } from '../../releases/facts';
import { kubeadmApi } from '../../releases/kubeadm-api';
import type { Release } from '../../releases/release';
import type { Rule } from '../rule';
import { type Configuration, configurationsOf } from './configuration';
import { judgeField } from './judge-field';
import { placeOfField } from './place';
import { since } from './since';

/** Every configuration file is of a version that its program reads, and every field of it exists and has its type. */
export const fields: Rule = {
  name: 'fields',
  protects:
    'The kubelet and kube-proxy ignore a field that they do not know and go on without it; of a wrong type they die.',
  seen: ['bottlerocket-os/bottlerocket#989', 'kubernetes/kubernetes#84143'],
  check: (model) => configurationsOf(model).flatMap(checkConfiguration),
};

function checkConfiguration(configuration: Configuration): Issue[] {
  const { file, kind, value } = configuration;
  const { release } = file.runs;
  const known = fieldsOf(release.minor, kind);
  if (!known || kubeadmApi(release, kind) === 'experimental') return [unread(configuration, release)];
  const judged = Object.entries(value)
    .filter(([field]) => field !== 'apiVersion' && field !== 'kind')
    .flatMap(([field, each]) =>
      judgeField({ minor: release.minor, kind, fields: known }, field, field, each, (path) =>
        placeOfField(file, kind.kind, path),
      ),
    );
  return [...deprecated(configuration, release), ...judged];
}

/** A version of the file's kind that the program reads no more, not yet, or not without being asked to. */
function unread({ file, kind }: Configuration, release: Release): Issue {
  const { minor } = release;
  const { by, path } = placeOfField(file, kind.kind, 'apiVersion');
  const found = kindPresence(minor, kind);
  const when = found.is === 'gone' || found.is === 'to-come' ? ` ${since(found, minor)}` : '';
  const unasked = found.is === 'here' ? ' without --allow-experimental-api' : '';
  const read = versionsOf(minor, kind).filter(
    (apiVersion) => kubeadmApi(release, { ...kind, apiVersion }) !== 'experimental',
  );
  const mend = read.length > 0 ? `write it in ${read.join(' or ')}` : 'remove it';
  return error(
    path,
    `${by}Kubernetes ${minor} does not read ${kind.kind} of ${kind.apiVersion}${when}${unasked}`,
    mend,
  );
}

function deprecated({ file, kind }: Configuration, release: Release): Issue[] {
  const { by, path } = placeOfField(file, kind.kind, 'apiVersion');
  if (by !== '' || kubeadmApi(release, kind) !== 'deprecated') return [];
  const leaves = kindLeavesIn(release.minor, kind);
  const message = `${kind.kind} of ${kind.apiVersion} is deprecated in ${release.minor}`;
  const end = leaves ? ` and leaves in ${leaves}` : '';
  return [warning(path, `${message}${end}`, `write it in ${release.kubeadm.apiVersion}`)];
}
