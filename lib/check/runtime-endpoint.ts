import type { RenderedFile } from '../artifacts';
import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { onMachines } from './read/alike';
import { crioSetting, isCrio } from './read/crio';
import { documentsIn, valueAt } from './read/files';
import { placeOf } from './read/place';
import { shown } from './read/value';
import type { Rule } from './rule';

/** Kubelet, kubeadm and crictl call CRI-O where it listens. */
export const runtimeEndpoint: Rule = {
  name: 'runtime-endpoint',
  protects: 'A kubelet that calls a socket on which nobody listens never gets ready, and no pod starts.',
  seen: ['kubernetes/kubernetes#57005', 'kubernetes/kubernetes#120734'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

/** What calls it: the file, its document's kind where it has several, and the field. */
const CALLERS: readonly (readonly [path: RegExp, field: string])[] = [
  [/^\/etc\/crictl\.yaml$/, '/image-endpoint'],
  [/^\/etc\/crictl\.yaml$/, '/runtime-endpoint'],
  [/^\/etc\/kubernetes\/kubeadm\/(init|join)\.yaml$/, '/nodeRegistration/criSocket'],
  [/^\/etc\/kubernetes\/kubeadm\/init\.yaml$/, '/containerRuntimeEndpoint'],
  [/^\/etc\/kubernetes\/kubeadm\/patches\//, '/containerRuntimeEndpoint'],
  [/^\/var\/lib\/kubelet\/(etcd-kubelet|config)\.yaml$/, '/containerRuntimeEndpoint'],
  [/^\/var\/lib\/kubelet\/(etcd-kubelet|config)\.yaml$/, '/imageServiceEndpoint'],
];

/** crio.conf(5), [crio.api]. */
const DEFAULT = '/var/run/crio/crio.sock';

/** Of thousands of machines those that are alike call alike: one of each kind is asked. */
function checkPool(pool: PoolModel): readonly Issue[] {
  const shared = pool.shared.files.filter(({ path }) => isRead(path));
  return onMachines(pool, ({ own }) =>
    checkFiles(pool, [...shared, ...own.files.filter(({ path }) => isRead(path))].sort(byPath)),
  );
}

function isRead(path: string): boolean {
  return isCrio(path) || CALLERS.some(([caller]) => caller.test(path));
}

function byPath(a: RenderedFile, b: RenderedFile): number {
  return a.path < b.path ? -1 : 1;
}

function checkFiles(pool: PoolModel, files: readonly RenderedFile[]): Issue[] {
  const setting = crioSetting({ files }, '/crio/api/listen');
  const listens = shown(setting?.value ?? DEFAULT);
  return CALLERS.flatMap(([path, field]) =>
    files
      .filter((file) => path.test(file.path))
      .flatMap((file) => checkCaller(pool, file, field, setting?.file, listens)),
  );
}

function checkCaller(
  pool: PoolModel,
  file: RenderedFile,
  field: string,
  crio: RenderedFile | undefined,
  listens: string,
): Issue[] {
  return documentsIn(file)
    .map((document) => valueAt(document, field))
    .filter((value) => value !== undefined && socketOf(shown(value)) !== socketOf(listens))
    .map((value) => {
      const message = `${file.path}: ${field.slice(1)} is ${shown(value)}, and CRI-O listens on ${listens}`;
      const told = crio ? `${message} (${crio.path})` : message;
      return error(placeOf(crio ?? file, pool, message), told, MEND);
    });
}

const MEND = `let CRI-O listen on ${DEFAULT}, and all others call it there`;

/** /var/run leads to /run on every system. */
function socketOf(endpoint: string): string {
  return endpoint.replace(/^unix:\/\//, '').replace(/^\/var\/run\//, '/run/');
}
