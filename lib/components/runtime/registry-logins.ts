import { error, type Issue, type RegistriesPlan } from '../../plan';
import { checkSecretName } from '../../plan/secret-name';
import type { Component } from '../component';
import { isLocation } from './registries';

/**
 * CRI-O's `global_auth_file`: for whatever the kubelet brings no login of a pod for, for the pause image and for
 * `crictl pull`. A mirror's login is looked for there alone: what the kubelet brings is never sent to a mirror
 * (containers/image, docker_image_src.go). So nothing is gained by the kubelet's own `config.json`.
 */
export const AUTH_FILE = '/etc/crio/auth.json';

/** The logins of registries and mirrors, which `sealed/` alone has. */
export const registryLogins: Component = {
  name: 'registry-logins',
  roles: ['etcd', 'node'],
  when: ({ registries }) => hasLogins(registries),
  validate: ({ registries }) => check(registries),
  forPool: ({ registries }) => [
    {
      kind: 'secret',
      path: AUTH_FILE,
      mode: 0o600,
      owner: 'root:root',
      source: { from: 'logins', names: registries.logins },
      reason: 'the logins of registries, for CRI-O',
    },
  ],
};

export function hasLogins({ logins }: RegistriesPlan): boolean {
  return Object.keys(logins).length > 0;
}

function check({ logins }: RegistriesPlan): Issue[] {
  return Object.entries(logins).flatMap(([registry, name]) => {
    const path = `runtime.registries.${registry}`;
    const mend = 'write host:port/path without a scheme';
    return [
      ...(isLocation(registry) ? [] : [error(path, `${registry} is not a registry`, mend)]),
      ...checkSecretName(name, `${path}.login.secret`),
    ];
  });
}
