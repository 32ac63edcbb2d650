import type { Flags } from '../arguments';

/**
 * How long the leader of the controller managers or the schedulers may be silent before another takes over. These
 * are the defaults (component-base, config/options), written out so that they can be read off the machine.
 */
export const leaderElection: Flags = {
  'leader-elect-lease-duration': '15s',
  'leader-elect-renew-deadline': '10s',
  'leader-elect-retry-period': '2s',
};
