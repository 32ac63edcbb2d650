import { dropin } from '../../artifacts';
import type { Component } from '../component';

/**
 * etcd is as slow as its disk: late fsyncs cost it leaders. I/O priority is inherited over fork (ioprio_set(2)), so
 * what CRI-O starts has CRI-O's: best-effort, level 0, which etcd advises as `ionice -c2 -n0` (etcd.io, tuning.md),
 * from the container's first write on. Only where etcd is alone: elsewhere every pod would have it, and none more
 * than another. Schedulers without priorities, such as `none` for NVMe, pay no heed to it.
 */
export const etcdDiskPriority: Component = {
  name: 'etcd-disk-priority',
  roles: ['etcd'],
  when: (_plan, pool) => !pool.roles.includes('control-plane'),
  forPool: () => [
    dropin(
      'crio.service',
      '10-etcd-disk-priority.conf',
      {
        format: 'systemd',
        unit: { Service: { IOSchedulingClass: 'best-effort', IOSchedulingPriority: '0' } },
      },
      'etcd inherits the highest best-effort I/O priority from CRI-O',
    ),
  ],
};
