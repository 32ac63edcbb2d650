import type { MachineConfig } from '../../artifacts';
import type { ClusterModel, PoolModel } from '../../constructs';
import type { ReleasePlan } from '../../plan';
import { crioSetting } from './crio';
import { type Document, documentOf, valueAt } from './files';
import { originOf } from './place';
import { INIT } from './programs';
import { distinct, type Statement, stated } from './statements';
import { shown } from './value';
import { documentsOf } from './yaml-text';

/** An image that a file names; `of` is the container, or the program that runs it. */
export interface ImageReference extends Statement {
  readonly of: string;
  /** The release of the machine, or of the cluster. */
  readonly release: ReleasePlan;
}

/** Every image that the files of the cluster name, and that kubeadm makes of them. */
export function imageReferences(model: ClusterModel): readonly ImageReference[] {
  return [
    ...model.pools.flatMap((pool) =>
      [...inPods(pool), ...paused(pool), ...kubeadms(pool)].map((each) => ({
        ...each,
        release: pool.plan.runs,
      })),
    ),
    ...model.addons.flatMap(({ name, construct, objects, references }) => [
      ...containersIn(objects).map((each) => ({
        ...each,
        place: construct,
        release: model.plan,
        where: `cluster/${name}.yaml`,
      })),
      ...references.map(({ image }) => ({
        of: name,
        release: model.plan,
        place: `images.${image.name}`,
        where: `cluster/${name}/kustomization.yaml`,
        value: image.use,
      })),
    ]),
  ];
}

type Found = Omit<ImageReference, 'release'>;

const PODS = /^\/etc\/kubernetes\/(addons|manifests)\//;

/** What machines share is read once; workers have nothing of their own here. */
function inPods(pool: PoolModel): Found[] {
  const configs = [
    { name: pool.machines[0]?.plan.name, files: pool.shared.files },
    ...pool.machines.map(({ plan, own }) => ({ name: plan.name, files: own.files })),
  ];
  return configs.flatMap(({ name, files }) =>
    files
      .filter(({ path }) => PODS.test(path))
      .flatMap((file) =>
        containersIn(documentsOf(file).documents).map((each) => ({
          ...each,
          ...originOf(file, pool, `${each.of} ${each.value}`),
          where: `${name} ${file.path}`,
        })),
      ),
  );
}

function containersIn(value: unknown): { readonly of: string; readonly value: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { image, name, ...rest } = value as Document;
  const own = typeof image === 'string' ? [{ of: shown(name), value: image }] : [];
  return [...own, ...Object.values({ ...rest, ...(own.length > 0 ? {} : { image }) }).flatMap(containersIn)];
}

/** CRI-O pulls it itself. */
function paused(pool: PoolModel): Found[] {
  const [machine] = pool.machines;
  const setting = crioSetting(pool.shared, '/crio/image/pause_image');
  if (!machine || !setting) return [];
  const said = stated(machine, setting.file, 'pause_image', setting.value);
  return said.map((each) => ({ ...each, of: 'pause' }));
}

/** What kubeadm puts together of repository and version (kubeadm, images/images.go). */
const KUBEADM = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'];

function kubeadms(pool: PoolModel): Found[] {
  if (!has(pool.shared, '/etc/systemd/system/kubeadm.service')) return [];
  return distinct(pool, INIT).flatMap(({ machine, file }) => {
    const cluster = documentOf(file, 'ClusterConfiguration');
    const repository = valueAt(cluster, '/imageRepository');
    const version = valueAt(cluster, '/kubernetesVersion');
    return [...KUBEADM, 'kube-proxy'].flatMap((name) =>
      stated(machine, file, name, `${shown(repository)}/${name}:${shown(version)}`).map((each) => ({
        ...each,
        of: name,
      })),
    );
  });
}

function has({ files }: MachineConfig, path: string): boolean {
  return files.some((file) => file.path === path);
}
