import { stringify } from 'yaml';
import type { OutputFile } from '../boot';
import type { ClusterModel } from '../constructs';

/** A file of `cluster/` and where it came from. */
export interface ClusterFile {
  readonly file: OutputFile;
  readonly component: string;
  readonly construct: string;
}

/** What is applied to the cluster: one file for each add-on. */
export function clusterFiles(model: ClusterModel): ClusterFile[] {
  return model.addons.map(({ name, construct, objects }) => ({
    file: { path: `cluster/${name}.yaml`, content: objects.map(sortedYaml).join('---\n') },
    component: name,
    construct,
  }));
}

/** Keys are sorted here because cdk8s sorts them or not by an environment variable. */
function sortedYaml(object: object): string {
  return stringify(object, {
    version: '1.1',
    aliasDuplicateObjects: false,
    lineWidth: 0,
    sortMapEntries: true,
  });
}
