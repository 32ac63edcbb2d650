import { type AddonModel, addonModels } from '../../addons';
import { type Artifact, directory, file, script, unit } from '../../artifacts';
import type { Component } from '../component';
import { APPLY_SCRIPT, applyScript, applyUnit, FOLDER } from './addons/apply';

/**
 * What is applied to the cluster, on every control plane: whichever comes up first brings it, and the others find it
 * there. The files are those of `cluster/`.
 */
export const addons: Component = {
  name: 'addons',
  roles: ['control-plane'],
  forPool: (plan) => [
    directory(FOLDER, 'what is applied to the cluster, in the order of the names'),
    ...addonModels(plan).flatMap(filesOf),
    script(APPLY_SCRIPT, applyScript(plan), 'applies the add-ons, once for each content'),
    unit(
      'bootwright-addons.service',
      { format: 'systemd', unit: applyUnit },
      'runs it at boot until all of them stick',
    ),
  ],
};

function filesOf({ kustomizations, name, number, objects }: AddonModel): Artifact[] {
  const path = `${FOLDER}/${String(number).padStart(2, '0')}-${name}`;
  const own = file(`${path}.yaml`, { format: 'yaml', documents: objects }, `the add-on ${name}`);
  if (kustomizations.length === 0) return [own];
  const content = { format: 'yaml', documents: kustomizations } as const;
  return [
    directory(path, `what must be there before ${name}`),
    file(`${path}/kustomization.yaml`, content, `which manifests of others ${name} needs`),
    own,
  ];
}
