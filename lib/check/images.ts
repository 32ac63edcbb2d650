import { type ImageReference, imageReferences } from './read/images';
import { disagreements } from './read/statements';
import type { Rule } from './rule';

/** One program is one image everywhere, and all of Kubernetes’ control plane has one version. */
export const images: Rule = {
  name: 'images',
  protects:
    'A machine that runs another image than the rest behaves otherwise than the rest, and one that nobody mirrored does not start.',
  seen: ['kubernetes/kubeadm#2801', 'quay/mirror-registry#49'],
  check: (model) => {
    const references = imageReferences(model).filter(({ of }) => of !== 'pause');
    const names = [...new Set(references.map(({ of }) => of))];
    return [
      ...names.flatMap((name) =>
        disagreements(
          references.filter(({ of }) => of === name),
          MEND,
        ),
      ),
      ...disagreements(references.filter(isKubernetes).map(toVersion), MEND),
    ];
  },
};

const MEND = 'set it in images for all machines, or kubernetes for all of them';

/** With a digest there is no version to compare. */
function isKubernetes({ of, value }: ImageReference): boolean {
  return of.startsWith('kube-') && !value.includes('@');
}

function toVersion(reference: ImageReference): ImageReference {
  const value = reference.value.split(':').at(-1) ?? '';
  return { ...reference, where: `the version in ${reference.where} (${reference.of})`, value };
}
