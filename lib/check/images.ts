import { error, type Issue } from '../plan';
import { own } from '../releases/own';
import { type ImageReference, imageReferences } from './read/images';
import type { Rule } from './rule';

/** What runs is what the release and the description’s images say, on every machine. */
export const images: Rule = {
  name: 'images',
  protects:
    'A machine that runs another image than the rest behaves otherwise than the rest, and one that nobody mirrored does not start.',
  seen: ['kubernetes/kubeadm#2801', 'quay/mirror-registry#49'],
  check: (model) => imageReferences(model).flatMap(checkReference),
};

/** Pods of the description's own have images that are nobody else's. Rule pause-image has the one that runs in all. */
function checkReference({ of, place, release, value, where }: ImageReference): Issue[] {
  const right = own<string>(release.images, of);
  if (right === undefined || of === 'pause' || right === value) return [];
  const message = `${where} runs ${of} from ${value}, but images.${of} is ${right}`;
  return [error(place, message, `set images.${of}, which all machines and kubeadm go by`)];
}
