import { headOf, kindOf } from '../bundle/bundle-index';
import { error, type Issue } from '../plan';

/** Whether a guarded bundle that is there may give way to that of this cluster: another cluster may live by it. */
export function checkSealedFolder(indexText: string | undefined, cluster: string, folder: string): Issue[] {
  if (indexText === undefined || kindOf(indexText) !== 'sealed') return [];
  const found = headOf(indexText)?.cluster;
  if (found === undefined)
    return [error(folder, 'its index.json does not tell its cluster', 'remove it, and seal then')];
  if (found === cluster) return [];
  const message = `it holds what was sealed for the cluster ${found}, which that of ${cluster} would replace`;
  return [error(folder, message, 'choose another folder with -o, or move it away')];
}
