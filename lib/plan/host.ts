import type { HostSpec } from '../spec';
import { wrongWithKey } from './authorized-key';
import { error, type Issue, warning } from './issue';
import type { HostPlan } from './plan';
import { checkSecretName } from './secret-name';

export function planHost(host: HostSpec, issues: Issue[]): HostPlan {
  const { firewall = 'off', selinux = 'permissive', timeServers = [], sshAuthorizedKeys = [] } = host;
  timeServers.forEach((server, i) => {
    if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(server)) return;
    issues.push(error(`host.timeServers[${i}]`, `${server} is not a host`, 'write a DNS name or an address'));
  });
  const rootPassword = host.rootPassword?.secret;
  if (rootPassword !== undefined) issues.push(...checkSecretName(rootPassword, 'host.rootPassword.secret'));
  else if (host.sshAuthorizedKeys === undefined) issues.push(nobody());
  sshAuthorizedKeys.forEach((key, i) => {
    checkKey(key, sshAuthorizedKeys.indexOf(key) < i, `host.sshAuthorizedKeys[${i}]`, issues);
  });
  return { firewall, selinux, timeServers, sshAuthorizedKeys, rootPassword };
}

/** Ignition refuses a config that has one twice. */
function checkKey(key: string, twice: boolean, path: string, issues: Issue[]): void {
  const wrong = wrongWithKey(key);
  const start = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  if (wrong) issues.push(error(path, `${start} ${wrong.message}`, wrong.mend));
  else if (twice) issues.push(error(path, `${start} is there twice`, 'remove one'));
}

/** Nobody may be meant; that is said by an empty list, since it cannot be mended on machines that are installed. */
function nobody(): Issue {
  const message = 'it is not set, so nobody can ever log in to a machine, whatever happens to it';
  return warning('host.sshAuthorizedKeys', message, 'add public keys, or write [] if that is meant');
}
