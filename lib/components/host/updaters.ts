import { mask } from '../../artifacts';
import type { Component } from '../component';

/** The system's own updates, which would change and reboot machines outside of any review. */
export const updaters: Component = {
  name: 'updaters',
  roles: ['control-plane', 'etcd', 'worker'],
  forPool: (_plan, { os }) =>
    os.updaters.map((unit) => mask(unit, 'machines change when the description does, not on their own')),
};
