import { isTable } from '../../formats';
import { valueAt } from './files';
import { listAt } from './value';

/** Where a pod is not what the kubelet decodes, and what has to be there. */
export interface Misshape {
  readonly pointer: string;
  /** What is there; undefined if nothing. */
  readonly value: unknown;
  readonly mend: string;
}

type Part = readonly [pointer: string, fits: (value: unknown) => boolean, mend: string];

const TABLES: Part[1] = (value) => Array.isArray(value) && value.every(isTable);
const TEXTS: Part[1] = (value) => Array.isArray(value) && value.every((each) => typeof each === 'string');
const NAME: Part[1] = (value) => typeof value === 'string' && value !== '';

/** Whether nothing at all is as good: null is nothing to a Go decoder. */
function maybe(fits: Part[1]): Part[1] {
  return (value) => value === undefined || value === null || fits(value);
}

/** What rules and kubelets ask of a pod, not all that there is to one. */
const POD: readonly Part[] = [
  ['/apiVersion', (value) => value === 'v1', 'write v1'],
  ['/kind', (value) => value === 'Pod', 'write Pod: nothing else is read there'],
  ['/metadata/name', NAME, 'give it a name'],
  [
    '/spec/containers',
    (value) => TABLES(value) && listAt(value).length > 0,
    'write a list of containers, each an object with name and image',
  ],
  ['/spec/initContainers', maybe(TABLES), 'write a list of containers'],
  ['/spec/volumes', maybe(TABLES), 'write a list of objects, each with a name'],
];

const CONTAINER: readonly Part[] = [
  ['/name', NAME, 'give the container a name'],
  ['/image', NAME, 'give the container an image'],
  ['/command', maybe(TEXTS), 'write a list of texts, numbers in quotes'],
  ['/args', maybe(TEXTS), 'write a list of texts, numbers in quotes'],
  ['/env', maybe(TABLES), 'write a list of objects with name and value'],
  ['/ports', maybe(TABLES), 'write a list of objects, each with a containerPort'],
  ['/volumeMounts', maybe(TABLES), 'write a list of objects with name and mountPath'],
];

/** Everything in which a document is no pod. */
export function misshapesOf(document: unknown): Misshape[] {
  if (!isTable(document)) return [{ pointer: '/', value: document, mend: 'write a pod' }];
  const inside = ['/spec/containers', '/spec/initContainers'].flatMap((list) =>
    listAt(document, list).flatMap((each, i) =>
      isTable(each) ? misfits(CONTAINER, each, `${list}/${i}`) : [],
    ),
  );
  return [...misfits(POD, document, ''), ...inside];
}

function misfits(parts: readonly Part[], whole: unknown, path: string): Misshape[] {
  return parts
    .map(([pointer, fits, mend]) => ({ pointer, fits, mend, value: valueAt(whole, pointer) }))
    .filter(({ fits, value }) => !fits(value))
    .map(({ pointer, mend, value }) => ({ pointer: `${path}${pointer}`, mend, value }));
}
