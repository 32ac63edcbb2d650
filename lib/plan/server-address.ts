/** What of a server's URL its own configuration and a packet filter ask for. */
export interface ServerAddress {
  /** Host as the URL has it: an address, an IPv6 one in brackets, or a DNS name. */
  readonly host: string;
  readonly port: number;
  /** The address to listen on, `10.20.0.254:8080`; the port alone where only DNS knows the address. */
  readonly listen: string;
  readonly encrypted: boolean;
  /** Without a slash at its end: `/sealed`, or empty. */
  readonly path: string;
}

const ADDRESS = /^([\d.]+|\[.*\])$/;

/** @param url one that `isServerUrl` takes */
export function serverAddress(url: string): ServerAddress {
  const { hostname, port, protocol, pathname } = new URL(url);
  const encrypted = protocol === 'https:';
  const number = Number(port || (encrypted ? 443 : 80));
  return {
    host: hostname,
    port: number,
    listen: ADDRESS.test(hostname) ? `${hostname}:${number}` : String(number),
    encrypted,
    path: pathname === '/' ? '' : pathname,
  };
}

/** Whether packets can be known by it: a name may lead elsewhere tomorrow. */
export function isAddress({ host }: ServerAddress): boolean {
  return ADDRESS.test(host);
}
