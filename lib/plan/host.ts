import type { HostSpec } from '../spec';
import { error, type Issue } from './issue';
import type { HostPlan } from './plan';

export function planHost(host: HostSpec, issues: Issue[]): HostPlan {
  const { firewall = 'off', selinux = 'permissive', timeServers = [], sshAuthorizedKeys = [] } = host;
  timeServers.forEach((server, i) => {
    if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(server)) return;
    issues.push(error(`host.timeServers[${i}]`, `${server} is not a host`, 'write a DNS name or an address'));
  });
  sshAuthorizedKeys.forEach((key, i) => {
    checkKey(key, sshAuthorizedKeys.indexOf(key) < i, `host.sshAuthorizedKeys[${i}]`, issues);
  });
  return { firewall, selinux, timeServers, sshAuthorizedKeys };
}

/** A line of authorized_keys without options (sshd(8)). Ignition refuses a config that has one twice. */
function checkKey(key: string, twice: boolean, path: string, issues: Issue[]): void {
  if (!/^(sk-)?(ecdsa|ssh)-[a-z0-9@.-]+ [A-Za-z0-9+/]+=*( [^\n]*)?$/.test(key)) {
    const mend = 'write type, key and comment in one line, as in a .pub file';
    issues.push(error(path, `${key.slice(0, 40)} is not an SSH public key`, mend));
  } else if (twice) {
    issues.push(error(path, `${key.slice(0, 40)}… is there twice`, 'remove one'));
  }
}
