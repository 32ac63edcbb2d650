import type { ManifestReference } from './addon';

/**
 * What `kubectl apply -k` reads to apply the manifests of others: where they are, and which image runs in place of
 * the one they name. A description that changes the image so reaches the cluster without a copy of the manifest.
 */
export function kustomization(references: readonly ManifestReference[]): object {
  const images = new Map(references.map(({ image }) => [image.name, image]));
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    images: [...images.values()].map(({ name, use }) => ({ name: imageOf(name).newName, ...imageOf(use) })),
    resources: references.map(({ url }) => url),
  };
}

/**
 * `registry:5000/name:tag` or `name@sha256:…` in the parts that kustomize takes. Of a tag with a
 * digest behind it, only the digest: it says alone which image it is.
 */
function imageOf(image: string): { newName: string } & ({ digest: string } | { newTag: string }) {
  const [, newName = image, newTag = '', digest] = /^(.*?)(?::([^:@/]+))?(?:@(.+))?$/.exec(image) ?? [];
  return digest === undefined ? { newName, newTag } : { newName, digest };
}
