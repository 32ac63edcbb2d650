import type { BootFormat } from '../boot-format';
import { configurationOf } from './configuration';

/** The web server of both bundles: anybody reads the public one, and each machine its own folder of the guarded one. */
export const nginx: BootFormat = {
  name: 'nginx',
  forCluster: ({ plan }) => [{ path: 'boot/nginx/bootwright.conf', content: configurationOf(plan) }],
};
