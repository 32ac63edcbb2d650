import type { AddonModel } from '../addons';
import type { OutputFile } from '../boot';
import type { ClusterModel } from '../constructs';
import { yaml } from '../formats';

/** A file of `cluster/` and where it came from. */
export interface ClusterFile {
  readonly file: OutputFile;
  readonly component: string;
  readonly construct: string;
}

/** What is applied to the cluster: one file for each add-on, and a folder for what must be there before it. */
export function clusterFiles(model: ClusterModel): ClusterFile[] {
  return model.addons.flatMap((addon) => {
    const { name: component, construct } = addon;
    return filesOf(addon).map((file) => ({ file, component, construct }));
  });
}

function filesOf({ kustomizations, name, objects }: AddonModel): OutputFile[] {
  const text = (documents: readonly object[]) => documents.map(yaml).join('---\n');
  return [
    ...kustomizations.map((each) => ({ path: `cluster/${name}/kustomization.yaml`, content: yaml(each) })),
    { path: `cluster/${name}.yaml`, content: text(objects) },
  ];
}
