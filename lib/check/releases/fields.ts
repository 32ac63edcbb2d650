import { error, type Issue } from '../../plan';
import { fieldsOf, kindPresence, versionsOf } from '../../releases/facts';
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
  const { minor } = file.runs.release;
  const known = fieldsOf(minor, kind);
  if (!known) return [unread(configuration, minor)];
  return Object.entries(value)
    .filter(([field]) => field !== 'apiVersion' && field !== 'kind')
    .flatMap(([field, each]) =>
      judgeField({ minor, kind, fields: known }, field, field, each, (path) =>
        placeOfField(file, kind.kind, path),
      ),
    );
}

/** A version of the file's kind that the program reads no more, or not yet. */
function unread({ file, kind }: Configuration, minor: string): Issue {
  const { by, path } = placeOfField(file, kind.kind, 'apiVersion');
  const found = kindPresence(minor, kind);
  const when = found.is === 'gone' || found.is === 'to-come' ? ` ${since(found, minor)}` : '';
  const read = versionsOf(minor, kind);
  const mend = read.length > 0 ? `write it in ${read.join(' or ')}` : 'remove it';
  return error(
    path,
    `${by}Kubernetes ${minor} does not read ${kind.kind} of ${kind.apiVersion}${when}`,
    mend,
  );
}
