import { error, type Issue, warning } from '../../plan';
import { newestTag } from '../../releases';
import { minorOf, versionIn } from '../../releases/image-version';
import { isSince, minorsAhead } from '../../releases/version-order';
import type { Rule } from '../rule';
import { filesOf } from './program';
import type { ReleaseFile } from './release-file';

/** What runs beside Kubernetes, and Kubernetes' own images, fit the release that the files are written for. */
export const versions: Rule = {
  name: 'versions',
  protects:
    'An image of another minor gets flags, probes and files that were written for this one, and may not know them.',
  seen: ['kubernetes/kubernetes#133023'],
  check: (model) => filesOf(model).flatMap(checkImages),
};

/** The name that an image has in `images`, and the version that its tag tells. */
interface NamedImage {
  readonly name: string;
  readonly image: string;
  readonly version: string;
}

/** Others are called kube-… too, and have versions of their own. */
const KUBERNETES = ['kube-apiserver', 'kube-controller-manager', 'kube-proxy', 'kube-scheduler'];

function checkImages({ documents, runs }: ReleaseFile): Issue[] {
  return documents.flatMap(imagesIn).flatMap((image) => {
    if (KUBERNETES.includes(image.name)) return checkKubernetes(image, runs.release.minor);
    if (image.name === 'etcd') return checkEtcd(image, runs);
    return image.name === 'coredns' ? checkCoreDns(image, runs) : [];
  });
}

function checkKubernetes({ image, name, version }: NamedImage, release: string): Issue[] {
  const minor = minorOf(version);
  if (minor === release) return [];
  const message = `${image} is ${minor}, and its flags and files are those of ${release}`;
  return [error(`images.${name}`, message, `use an image of ${release}`)];
}

/** The paths by which the kubelet asks whether etcd is well are there since etcd 3.5.11 (etcd CHANGELOG-3.5). */
const WITH_LIVEZ = '3.5.11';

function checkEtcd({ image, version }: NamedImage, { release }: ReleaseFile['runs']): Issue[] {
  const own = newestTag(release.images.etcd);
  if (release.staticPods.probes.etcd.liveness === '/livez' && !isSince(version, WITH_LIVEZ)) {
    const message = `${image} has no /livez, by which the kubelet of ${release.minor} asks whether it is well`;
    return [error('images.etcd', message, `use etcd ${WITH_LIVEZ} or newer, such as ${own}`)];
  }
  return checkMinor('etcd', image, version, own, release.minor);
}

function checkCoreDns({ image, version }: NamedImage, { release }: ReleaseFile['runs']): Issue[] {
  const own = newestTag(release.images.coredns);
  return checkMinor('coredns', image, version, own, release.minor);
}

/** Newer than what the release comes with, nobody has tested it together; one older, kubeadm upgrades from. */
function checkMinor(
  name: string,
  image: string,
  version: NamedImage['version'],
  own: string,
  release: string,
): Issue[] {
  const away = minorsAhead(version, versionIn(`:${own}`) ?? version);
  if (away <= 0 && away >= -1) return [];
  const message = `${image} is ${away > 0 ? 'newer' : 'more than one minor older'} than ${own}, which ${release} comes with`;
  return [warning(`images.${name}`, message, `use ${own}, unless you have tested them together`)];
}

function imagesIn(value: unknown): NamedImage[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'image' && typeof each === 'string' ? (named(each) ?? []) : imagesIn(each),
  );
}

function named(image: string): NamedImage | undefined {
  const name = /([^/:@]+)(?=[:@][^/]*$)/.exec(image)?.[1];
  const version = versionIn(image);
  return name && version ? { name, image, version } : undefined;
}
