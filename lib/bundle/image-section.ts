import type { ClusterModel } from '../constructs';
import { imagesOf } from './images';

/** Every image that is pulled, and which of them may be another one tomorrow under the same name. */
export function imageSection(model: ClusterModel): string {
  const images = imagesOf(model);
  const rows = images.map((image) => `- \`${image}\`${isPinned(image) ? '' : ', unpinned'}`);
  const note = images.every(isPinned) ? [] : [NOTE];
  return ['## Container images', rows.join('\n'), ...note].join('\n\n');
}

const NOTE =
  'Unpinned: whoever owns the registry can push the tag again, and no digest of it is known here. To pin one, write the digest that you have tried in `images`: `registry/name:tag@sha256:…`.';

function isPinned(image: string): boolean {
  return image.includes('@sha256:');
}
