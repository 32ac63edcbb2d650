import { apiPort, type MachinePlan } from '../plan';
import type { ApiServer } from './certificate';
import type { Pki } from './pki';

/** Where a machine calls the API. */
export function apiServerUrl({ plan }: Pki, server: ApiServer, { address, roles }: MachinePlan): string {
  const own = server === 'local' || (server === 'node' && roles.includes('control-plane'));
  return own ? `https://${address}:${apiPort}` : plan.endpoint.url;
}
