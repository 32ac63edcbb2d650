import type { RenderedFile } from '../../artifacts';
import type { ClusterModel, PoolModel } from '../../constructs';
import type { PoolPlan, ReleasePlan } from '../../plan';
import { looksOf } from '../read/alike';
import { carriedBy } from '../read/carried';
import { yamlText } from '../read/yaml-text';

/** A file that a program of Kubernetes may read, and the release of the machine that it is on. */
export interface ReleaseFile {
  /** The same for two of machines that are alike, one of which has settings of its own elsewhere. */
  readonly identity: string;
  readonly pool: PoolPlan;
  readonly runs: ReleasePlan;
  readonly path: string;
  readonly text: string;
  readonly documents: readonly unknown[];
  /** The places in the description that changed it by hand or brought it, the last one last. */
  readonly changes: readonly Change[];
}

/** A patch, or the whole file. */
export interface Change {
  readonly path: string;
  /** What a patch writes, as text; empty for a file that is all by hand. */
  readonly operations: string;
}

/**
 * The files of a pool, each once. The machines of a worker pool have the same but for names and addresses, so the
 * first stands for all; control planes and etcd members are few.
 */
export function releaseFilesOf({ plan, shared, machines }: PoolModel): ReleaseFile[] {
  const few = plan.roles.includes('worker') ? machines.slice(0, 1) : machines;
  const files = [
    ...shared.files.map((file) => ({ file, identity: file.sha256 })),
    ...few.flatMap((machine) => machine.own.files.map((file) => ({ file, identity: looksOf(machine) }))),
  ];
  return files.map(({ file, identity }) => ({
    identity: [plan.like, file.path, identity, ...(file.artifact.overriddenBy ?? [])].join('\0'),
    pool: plan,
    runs: plan.runs,
    path: file.path,
    text: file.text,
    documents: documentsOf(file),
    changes: changesOf(plan, file),
  }));
}

/** What is applied to the cluster, in the release of its control planes: the objects, and what ConfigMaps hold. */
export function addonFilesOf({ addons, plan }: ClusterModel): ReleaseFile[] {
  const pool = plan.pools.find(({ roles }) => roles.includes('control-plane')) as PoolPlan;
  return addons.map(({ name, objects }) => ({
    identity: name,
    pool,
    runs: plan,
    path: `cluster/${name}`,
    text: '',
    documents: [...objects, ...objects.flatMap(dataOf)],
    changes: [],
  }));
}

function changesOf({ settings }: PoolPlan, { artifact }: RenderedFile): Change[] {
  const places = artifact.overriddenBy ?? [];
  return places
    .filter((place) => /(^|\.)(files|patches|units)\[/.test(place))
    .map((path) => {
      const patch = settings.patches.find((each) => each.path === path);
      return { path, operations: patch ? JSON.stringify(patch.value.operations) : '' };
    });
}

function dataOf(object: object): readonly unknown[] {
  return carriedBy(object).flatMap(({ text }) => yamlText(text).documents);
}

/** What is added by hand comes as text: below these folders it is for a program of Kubernetes. */
function documentsOf({ artifact: { content }, path, text }: RenderedFile): readonly unknown[] {
  if (content?.format === 'yaml') return content.documents;
  if (content?.format === 'json') return [content.value];
  const read =
    content?.format === 'text' && /^\/(etc\/kubernetes|var\/lib\/kubelet)\/.*\.(json|ya?ml)$/.test(path);
  return read ? yamlText(text).documents : [];
}
