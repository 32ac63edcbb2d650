import { file } from '../../artifacts';
import type { Component } from '../component';

/** The machine's name, which is its node's name too. */
export const hostname: Component = {
  name: 'hostname',
  roles: ['control-plane', 'etcd', 'worker'],
  forMachine: (_plan, _pool, { name }) => [
    file(
      '/etc/hostname',
      { format: 'lines', lines: [name] },
      'the kubelet registers its node under this name',
    ),
  ],
};
