import type { MachineConfig, RenderedFile } from '../../artifacts';
import { base64Url, dataUrl } from './data-url';
import type { NodeOwner, Resource, Storage, StorageFile } from './types';

/** What of a machine's configuration is neither a unit nor an account. */
export function storageOf({ files, downloads, directories, links }: MachineConfig): Storage {
  return {
    directories: directories.map(({ path, mode, owner }) => ({ path, ...owners(owner), mode })),
    files: [
      ...files
        .filter(isPlainFile)
        .map((file) => fileOf(file, { source: file.bytes ? base64Url(file.bytes) : dataUrl(file.text) })),
      ...downloads.map((each) =>
        fileOf(
          { ...each, owner: ROOT },
          { source: each.url, verification: { hash: `sha256-${each.sha256}` } },
        ),
      ),
    ],
    // A link that the image brought, such as /etc/localtime, is replaced.
    links: links.map(({ path, target }) => ({ path, target, overwrite: true })),
  };
}

const ROOT = 'root:root';

/** Units and drop-ins have a section of their own. */
function isPlainFile({ artifact }: RenderedFile): boolean {
  return artifact.kind === 'file';
}

/** Without `overwrite` Ignition fails if the image, or an earlier boot of a live system, left a file there. */
function fileOf(node: { path: string; mode: number; owner: string }, contents: Resource): StorageFile {
  return { path: node.path, overwrite: true, ...owners(node.owner), mode: node.mode, contents };
}

/** Root needs no mention. */
function owners(owner: string): { user?: NodeOwner; group?: NodeOwner } {
  if (owner === ROOT) return {};
  const [user = 'root', group = user] = owner.split(':');
  return { user: nodeOwner(user), group: nodeOwner(group) };
}

function nodeOwner(name: string): NodeOwner {
  return /^\d+$/.test(name) ? { id: Number(name) } : { name };
}
