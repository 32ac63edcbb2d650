import { minorOf, versionIn } from './image-version';
import type { Release } from './release';
import { newestTag } from './tag';

/** The version of an etcd by its image, `3.6.8`; the newest of the release's own where the image tells none. */
export function etcdVersionOf(image: string, { images }: Release): string {
  return versionIn(image) ?? (versionIn(`:${newestTag(images.etcd)}`) as string);
}

/** Its minor, `3.6`. */
export function etcdMinorOf(image: string, release: Release): string {
  return minorOf(etcdVersionOf(image, release));
}
