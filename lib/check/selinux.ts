import type { RenderedFile } from '../artifacts';
import { patchesFolder } from '../components/kubeadm/patches-folder';
import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { crioSetting } from './read/crio';
import { byPath, documentsIn, valueAt } from './read/files';
import { placeOf } from './read/place';
import { staticPodsOf } from './read/static-pods';
import { shown } from './read/value';
import type { Rule } from './rule';

/** Kernel, CRI-O and static pods agree on whether SELinux is enforced. */
export const selinux: Rule = {
  name: 'selinux',
  protects:
    'Where SELinux is enforced, a static pod with a label of its own may neither read its certificates nor write its data, and the control plane never comes up.',
  seen: ['kubernetes/kubeadm#279', 'kubernetes/kubeadm#1654'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

function checkPool(pool: PoolModel): Issue[] {
  const file = byPath(pool.shared).get('/etc/selinux/config');
  if (!file) return [];
  const [, mode = ''] = /^SELINUX=(\w+)/m.exec(file.text) ?? [];
  return [
    ...checkKernel(pool, file, mode),
    ...checkCrio(pool, mode),
    ...(mode === 'enforcing' ? [...checkPods(pool), ...checkUnits(pool)] : []),
  ];
}

/** What the kernel is told at boot goes before the file (selinux(8)). */
function checkKernel(pool: PoolModel, file: RenderedFile, mode: string): Issue[] {
  const contrary = mode === 'enforcing' ? ['selinux=0', 'enforcing=0'] : ['enforcing=1'];
  return pool.shared.kernelArguments
    .filter(({ argument }) => contrary.includes(argument))
    .map(({ argument, overriddenBy }) => {
      const message = `kernel argument ${argument} is against ${file.path}, where SELinux is ${mode}`;
      return error(overriddenBy?.[0] ?? pool.plan.path, message, 'remove it, or change host.selinux');
    });
}

function checkCrio(pool: PoolModel, mode: string): Issue[] {
  const labels = crioSetting(pool.shared, '/crio/runtime/selinux');
  const wrong = mode === 'enforcing' ? labels?.value !== true : mode === 'disabled' && labels?.value === true;
  if (!wrong) return [];
  const message = `SELinux is ${mode} in /etc/selinux/config, and selinux is ${shown(labels?.value ?? 'missing')} in ${labels?.file.path ?? 'the files of CRI-O'}`;
  return [error(placeOf(labels?.file, pool, message), message, `let it be ${mode === 'enforcing'} there`)];
}

/** container-selinux’s type for containers that work on the machine’s own files. */
const TYPE = 'spc_t';

function checkPods(pool: PoolModel): Issue[] {
  const machines = pool.machines.flatMap(({ own }) => staticPodsOf(own));
  const mounting = [...staticPodsOf(pool.shared), ...machines].filter(
    ({ document }) => valueAt(document, '/spec/volumes/0/hostPath') !== undefined,
  );
  return [...mounting, ...patchesOf(pool)]
    .filter(({ document }) => valueAt(document, '/spec/securityContext/seLinuxOptions/type') !== TYPE)
    .map(({ file, document }) => {
      const type = shown(valueAt(document, '/spec/securityContext/seLinuxOptions/type') ?? 'missing');
      const message = `${file.path}: seLinuxOptions.type is ${type}, and SELinux keeps the pod from the files that it mounts`;
      return error(placeOf(file, pool, message), message, `let it be ${TYPE}`);
    });
}

/** The balancer's units do their work by switches of the policy that are off at first. */
function checkUnits({ plan, shared }: PoolModel): Issue[] {
  const { balancer } = plan.os;
  if (!balancer) return [];
  return [balancer.haproxy, balancer.keepalived].flatMap(({ selinuxBoolean, unit }) => {
    const dropins = shared.files.filter(({ path }) => path.startsWith(`/etc/systemd/system/${unit}.d/`));
    const runs = shared.units.some(({ name, state }) => name === unit && state === 'enabled');
    if (!runs || selinuxBoolean === undefined) return [];
    if (dropins.some(({ text }) => text.includes(`setsebool ${selinuxBoolean} on`))) return [];
    const message = `SELinux keeps ${unit} from its ports without ${selinuxBoolean}, which no drop-in of it sets`;
    return [error(plan.path, message, `write ExecStartPre=-/usr/sbin/setsebool ${selinuxBoolean} on`)];
  });
}

/** What kubeadm is to patch the pods with that it writes. */
function patchesOf({ shared }: PoolModel) {
  return shared.files
    .filter(({ path }) => path.startsWith(`${patchesFolder}/`) && path.endsWith('+strategic.yaml'))
    .flatMap((file) => documentsIn(file).map((document) => ({ file, document })));
}
