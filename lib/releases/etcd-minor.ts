import type { Release } from './release';

/** The minor of an etcd by its image, `3.6`; that of the release's own where the image's tag tells none. */
export function etcdMinorOf(image: string, { images }: Release): string {
  return minorOf(image) ?? minorOf(`:${images.etcd.at(-1)?.tag}`) ?? '3.5';
}

function minorOf(image: string): string | undefined {
  return /:v?(\d+\.\d+)\.[^:@/]+$/.exec(image)?.[1];
}
