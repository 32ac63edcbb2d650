import type { MachineModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { crioSetting } from './read/crio';
import { byPath } from './read/files';
import { placeOf } from './read/place';
import { disagreements, type Statement, stated } from './read/statements';
import type { Rule } from './rule';

/** Runtime, kubelet and the list of images name one pause image. */
export const pauseImage: Rule = {
  name: 'pause-image',
  protects:
    'The kubelet throws the pause image of the runtime away when the disk is full if it knows another one, and without internet the runtime gets none at all.',
  seen: ['kubernetes/kubeadm#2020', 'replicatedhq/kURL#4077', 'k0sproject/k0s#2414'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

const CRIO = '/etc/crio/crio.conf.d/20-bootwright.conf';
const MEND = 'set images.pause, and no file or patch that says otherwise';

function checkPool(pool: PoolModel): Issue[] {
  const setting = crioSetting(pool.shared, '/crio/image/pause_image');
  const [machine] = pool.machines;
  if (!machine) return [];
  if (!setting) {
    const message = 'CRI-O has no pause_image, so it takes that of its own release';
    const place = placeOf(byPath(pool.shared).get(CRIO), pool, message);
    return [error(place, message, `set it to ${pool.plan.runs.images.pause}`)];
  }
  const runtime = stated(machine, setting.file, 'pause_image', setting.value);
  const listed = { place: 'images.pause', where: 'the list of images', value: pool.plan.runs.images.pause };
  return disagreements([listed, ...runtime, ...kubelets(machine)], MEND);
}

/** Old kubelets have a flag for it: in their unit, or in the file of flags. */
function kubelets(machine: MachineModel): Statement[] {
  const files = [...machine.pool.shared.files, ...machine.own.files];
  return files
    .filter(({ path }) =>
      /^\/(etc\/systemd\/system\/kubelet\.service|var\/lib\/kubelet\/kubeadm-flags\.env)/.test(path),
    )
    .flatMap((file) => {
      const image = /--pod-infra-container-image=([^\s"]+)/.exec(file.text)?.[1];
      return stated(machine, file, '--pod-infra-container-image', image);
    });
}
