import { apiPort, type MachinePlan } from '../../plan';

/** Where a machine's own API server listens; etcd takes the address for its own too. */
export function localApiEndpoint({ address }: MachinePlan): object {
  return { advertiseAddress: address, bindPort: apiPort };
}
