import type { MachineModel } from '../constructs';
import { groupBy } from '../formats';
import type { Issue } from '../plan';
import { doubtfulIn, wrongIn } from './issues';
import { onMachines } from './read/alike';
import { valueAt } from './read/files';
import { type Manifest, manifestsOf } from './read/manifests';
import type { Rule } from './rule';

/** The kubelet's folder has each pod once, and each of its files is read to its end. */
export const podFolder: Rule = {
  name: 'pod-folder',
  protects:
    'The kubelet reads every file in its folder whose name does not begin with a dot: of two pods of one name one wins, and changes of the other do nothing.',
  seen: ['kubernetes/kubeadm#2823', 'kubernetes/kubernetes#55596', 'kubernetes/kubernetes#136962'],
  check: ({ pools }) => pools.flatMap((pool) => onMachines(pool, checkMachine)),
};

const HIDDEN = /^\/etc\/kubernetes\/manifests\/\.[^/]+$/;

function checkMachine(machine: MachineModel): Issue[] {
  const manifests = [...manifestsOf(machine.pool.shared), ...manifestsOf(machine.own)];
  const files = [...machine.pool.shared.files, ...machine.own.files];
  return [
    ...twice(machine, manifests),
    ...manifests.filter(({ more }) => more > 0).map((each) => unread(machine, each)),
    ...files
      .filter(({ path }) => HIDDEN.test(path))
      .map((file) =>
        doubtfulIn(
          machine,
          file,
          'the kubelet leaves out a name that begins with a dot',
          'name it otherwise',
        ),
      ),
  ];
}

function twice(machine: MachineModel, manifests: readonly Manifest[]): Issue[] {
  const byName = groupBy(
    manifests.filter(({ pod }) => valueAt(pod, '/kind') === 'Pod'),
    ({ pod }) => `${valueAt(pod, '/metadata/namespace') ?? 'default'}/${valueAt(pod, '/metadata/name')}`,
  );
  return [...byName].flatMap(([name, [first, ...others]]) =>
    first === undefined ? [] : others.map((other) => again(machine, name, first, other)),
  );
}

/** The one that a person brought is the one to take away. */
function again(machine: MachineModel, name: string, one: Manifest, other: Manifest): Issue {
  const [kept, added] = one.file.artifact.content?.format === 'text' ? [other, one] : [one, other];
  const message = `it is pod ${name}, which ${kept.file.path} is too: the kubelet runs one of them`;
  return wrongIn(
    machine,
    added.file,
    message,
    'keep it in another folder, or give the pod a name of its own',
  );
}

function unread(machine: MachineModel, { file, more }: Manifest): Issue {
  const message = `the kubelet reads the first document of a file, and not the ${more} behind it`;
  return wrongIn(machine, file, message, 'write each pod into a file of its own');
}
