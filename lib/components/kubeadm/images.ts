import { type ClusterPlan, error, type ImageName, type Issue } from '../../plan';
import { patchOf, tagAt } from '../../releases';

/** Where kubeadm pulls from unless it is told otherwise (cmd/kubeadm/app/apis/kubeadm/v1beta4/defaults.go). */
const defaultRepository = 'registry.k8s.io';

/** The images that kubeadm takes from one repository, tagged with the Kubernetes version. */
const kubernetesImages = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-proxy',
  'kube-scheduler',
] as const;

/** The images that may have a repository and a tag of their own. */
type OwnImage = 'coredns' | 'etcd';

/** The repository of all images that have none of their own. */
export function imageRepository(plan: ClusterPlan): string {
  return partsOf(plan, 'kube-apiserver')?.repository ?? defaultRepository;
}

/**
 * Repository and tag of an image that is not the one which kubeadm would choose. Nothing otherwise: a tag that is
 * written stays through `kubeadm upgrade`.
 */
export function imageMeta(plan: ClusterPlan, name: OwnImage): object {
  const parts = partsOf(plan, name);
  if (!parts || plan.images[name] === chosenByKubeadm(plan, name)) return {};
  return { imageRepository: parts.repository, imageTag: parts.tag };
}

/** What kubeadm could not be told: it puts every image together as `<repository>/<name>:<tag>`. */
export function imageIssues(plan: ClusterPlan, own: readonly OwnImage[]): Issue[] {
  const foreign = kubernetesImages.filter(
    (name) => plan.images[name] !== `${imageRepository(plan)}/${name}:${plan.version}`,
  );
  const unnamed = own.filter((name) => !partsOf(plan, name));
  return [
    ...foreign.map((name) => inexpressible(plan, name, `${imageRepository(plan)}/${name}:${plan.version}`)),
    ...unnamed.map((name) => inexpressible(plan, name, `<repository>/${name}:<tag>`)),
  ];
}

function inexpressible(plan: ClusterPlan, name: ImageName, form: string): Issue {
  return error(
    `images.${name}`,
    `kubeadm cannot be told to use ${plan.images[name]}, as it pulls ${form}`,
    'give it that name in your registry, or set bootstrap to static',
  );
}

function partsOf(plan: ClusterPlan, name: ImageName): { repository: string; tag: string } | undefined {
  const [, repository, last, tag] = /^(.+)\/([^/:@]+):([^/:@]+)$/.exec(plan.images[name]) ?? [];
  return repository !== undefined && tag !== undefined && last === name ? { repository, tag } : undefined;
}

/** cmd/kubeadm/app/images/images.go: only the default repository has a folder for CoreDNS. */
function chosenByKubeadm(plan: ClusterPlan, name: OwnImage): string {
  const repository = imageRepository(plan);
  const folder =
    name === 'coredns' && repository === defaultRepository ? `${repository}/coredns` : repository;
  return `${folder}/${name}:${tagAt(plan.release.images[name], patchOf(plan.version))}`;
}
