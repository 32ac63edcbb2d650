import { type Issue, warning } from '../plan';
import { parseAddress, parseCidr } from '../plan/address';
import { imageReferences } from './read/images';
import type { Rule } from './rule';

/** Machines that reach their own network only have a mirror for each registry that an image comes from. */
export const imageMirrors: Rule = {
  name: 'image-mirrors',
  protects:
    'Where one registry of many is forgotten, its pods alone never start, on the day without internet.',
  seen: ['quay/mirror-registry#49', 'kubernetes-sigs/kubespray#11591'],
  check: (model): Issue[] => {
    const { networks, registries } = model.plan;
    if (networks.gateway !== '') return [];
    const machines = parseCidr(networks.machines);
    const used = new Map(imageReferences(model).map(({ value }) => [registryOf(value), value]));
    return [...used]
      .filter(([registry, image]) => {
        const address = parseAddress(registry.split(':')[0] ?? '');
        const near =
          machines && address !== undefined && address >= machines.first && address <= machines.last;
        return !near && !Object.keys(registries.mirrors).some((each) => covers(each, image));
      })
      .map(([registry, image]) =>
        warning(
          `runtime.mirrors.${registry}`,
          `there is none, machines have no gateway, and ${image} comes from there`,
          'add a mirror in networks.machines, or networks.gateway',
        ),
      );
  },
};

function registryOf(image: string): string {
  return image.split('/')[0] ?? image;
}

/** A mirror may be for a part of a registry (containers-registries.conf(5), prefix). */
function covers(location: string, image: string): boolean {
  return image.startsWith(`${location}/`);
}
