import { file } from '../../artifacts';
import type { TomlValue } from '../../formats';
import { error, type Issue, type RegistriesPlan } from '../../plan';
import { own } from '../../releases/own';
import type { Component } from '../component';

/** Where images are pulled from, as containers-registries.conf(5) has it. */
export const registries: Component = {
  name: 'registries',
  roles: ['etcd', 'node'],
  when: ({ registries }) => locations(registries).length > 0,
  validate: ({ registries }) => check(registries),
  forPool: ({ registries }) => [
    file(
      '/etc/containers/registries.conf.d/20-bootwright.conf',
      { format: 'toml', table: { registry: locations(registries).map((each) => table(each, registries)) } },
      'the mirrors of registries, and those without TLS',
    ),
  ],
};

/** Those with mirrors and those without TLS, each once: a mirror without TLS may be pulled from by its own name too. */
function locations({ mirrors, insecure }: RegistriesPlan): string[] {
  return [...new Set([...Object.keys(mirrors), ...insecure])];
}

function table(location: string, { mirrors, insecure }: RegistriesPlan): TomlValue {
  const endpoint = (each: string) => ({
    location: each,
    ...(insecure.includes(hostOf(each)) ? { insecure: true } : {}),
  });
  const servers = own(mirrors, location) ?? [];
  return { ...endpoint(location), ...(servers.length > 0 ? { mirror: servers.map(endpoint) } : {}) };
}

function hostOf(location: string): string {
  return location.split('/')[0] ?? location;
}

/** Whether it is `host[:port][/path]`. */
export function isLocation(text: string): boolean {
  return LOCATION.test(text) && hasPort(text);
}

/** `host[:port][/path]`, and no path where none may be. */
const LOCATION = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?(\/[a-z0-9._/-]+)?$/;
const HOST = /^[^/]*$/;

function check({ mirrors, insecure }: RegistriesPlan): Issue[] {
  const mend = 'write host:port/path without a scheme';
  const wrong = (path: string, text: string, isWhole: boolean) =>
    isLocation(text) && (isWhole || HOST.test(text))
      ? []
      : [error(path, `${text} is not a registry`, isWhole ? mend : 'write host:port without a scheme')];
  return [
    ...Object.entries(mirrors).flatMap(([registry, servers]) => [
      ...wrong(`runtime.mirrors.${registry}`, registry, true),
      ...servers.flatMap((each, i) => wrong(`runtime.mirrors.${registry}[${i}]`, each, true)),
    ]),
    ...insecure.flatMap((each, i) => wrong(`runtime.insecureRegistries[${i}]`, each, false)),
  ];
}

/** One that there is, if it names any. */
function hasPort(location: string): boolean {
  const [, port = '443'] = hostOf(location).split(':');
  return Number(port) >= 1 && Number(port) <= 65_535;
}
