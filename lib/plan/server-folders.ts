import type { BootSpec } from '../spec';
import { error, type Issue } from './issue';
import { serverAddress } from './server-address';
import { isServerUrl } from './url';

/** What lies at the top of what `boot.server` serves: `dist/`'s own folders, and the assets beside them. */
const TAKEN = ['assets', 'boot', 'cluster', 'machines'];

/** Errors where one of the two bundles would lie over the other, as the web server sees their URLs. */
export function checkServerFolders({ sealedServer, server }: BootSpec): Issue[] {
  if (sealedServer === undefined || !isServerUrl(sealedServer) || !isServerUrl(server)) return [];
  const [open, sealed] = [serverAddress(server), serverAddress(sealedServer)];
  if (open.host !== sealed.host || open.port !== sealed.port) return [];
  const say = (message: string) =>
    error('boot.sealedServer', message, `use another port or folder, such as ${server}/sealed`);
  if (open.path === sealed.path)
    return [say(`${sealedServer} is boot.server too, and both bundles have a document of each machine`)];
  if (open.path.startsWith(`${sealed.path}/`))
    return [say(`${sealedServer} is above boot.server, which then only few may read`)];
  const [first = ''] = sealed.path.startsWith(`${open.path}/`)
    ? sealed.path.slice(open.path.length + 1).split('/')
    : [];
  return TAKEN.includes(first) ? [say(`${sealedServer} lies where boot.server serves ${first}/`)] : [];
}
