import type { ClusterModel } from '../constructs';
import { isTable } from '../formats';
import { error, type Issue } from '../plan';
import { type Applied, applied } from './read/applied';
import { valueAt } from './read/files';
import { shown } from './read/value';
import type { Rule } from './rule';

/** Services and workloads of an add-on find the pods that stand beside them. */
export const selectors: Rule = {
  name: 'selectors',
  protects:
    'A Service whose selector fits no pod leads nowhere, while every pod of it is ready; a Deployment whose selector does not fit its own pods is refused.',
  seen: ['helm/charts#5455', 'helm/charts#21514'],
  check: (model: ClusterModel) => {
    const all = applied(model);
    return all.flatMap((each) => check(each, all));
  },
};

const WORKLOADS = ['DaemonSet', 'Deployment', 'StatefulSet'];

function check(one: Applied, all: readonly Applied[]): Issue[] {
  const kind = shown(valueAt(one.object, '/kind'));
  if (WORKLOADS.includes(kind)) return fits(one, '/spec/selector/matchLabels', [one]);
  if (kind !== 'Service') return [];
  // Pods of a Service alone are made by somebody else.
  const beside = all.filter(({ object, where }) => where === one.where && isBeside(object, one.object));
  return beside.length > 0 ? fits(one, '/spec/selector', beside) : [];
}

function isBeside(workload: object, service: object): boolean {
  const namespace = '/metadata/namespace';
  return (
    WORKLOADS.includes(shown(valueAt(workload, '/kind'))) &&
    valueAt(workload, namespace) === valueAt(service, namespace)
  );
}

function fits({ blame, object, where }: Applied, pointer: string, workloads: readonly Applied[]): Issue[] {
  const selector = valueAt(object, pointer);
  if (!isTable(selector)) return [];
  const labels = workloads.map((each) => valueAt(each.object, '/spec/template/metadata/labels'));
  if (labels.some((each) => hasAll(each, selector))) return [];
  const what = `${shown(valueAt(object, '/kind'))} ${shown(valueAt(object, '/metadata/name'))}`;
  const message = `${what} ${pointer} is ${JSON.stringify(selector)}, and its pods have ${labels.map((each) => JSON.stringify(each)).join(' or ')}`;
  return [error(blame(message).place, `${where}: ${message}`, 'let both say the same')];
}

function hasAll(labels: unknown, selector: Readonly<Record<string, unknown>>): boolean {
  return isTable(labels) && Object.entries(selector).every(([name, value]) => labels[name] === value);
}
