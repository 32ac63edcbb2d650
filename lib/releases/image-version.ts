/**
 * The version that the tag of an image tells: `3.6.8` of `registry.k8s.io/etcd:3.6.8-0`, with a digest behind it or
 * without; undefined if it tells none.
 */
export function versionIn(image: string): string | undefined {
  return /:v?(\d+\.\d+\.\d+)[^:@/]*(@sha256:[0-9a-f]+)?$/.exec(image)?.[1];
}

/** Its minor: `3.6` of `3.6.8`. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
