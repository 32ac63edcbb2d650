import { type ClusterPlan, isAddress, type ServerAddress, serverAddress } from '../../plan';

/**
 * nginx's configuration, for its `http` block. Folders are those of docs/boot.md.
 *
 * Who asks is known by the address, since each machine has its own: one radix tree for `geo`, however many there are.
 * nginx decodes and normalizes a path before it chooses a location (nginx.org, ngx_http_core_module, location), so that
 * the folder which is compared is the one that is read. Newlines match no `.`; names are compared with their case.
 */
export function configurationOf(plan: ClusterPlan): string {
  const [open, sealed] = [serverAddress(plan.boot.server), serverAddress(plan.boot.sealedServer)];
  const [all, own] = [[...EXTRA, ...publicLocations(open)], sealedLocations(sealed)];
  const servers = isOneSocket(open, sealed)
    ? [serverOf(open, [...all, ...own])]
    : [serverOf(open, all), serverOf(sealed, own)];
  return `${[HEAD, machines(plan), ...servers].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const HEAD = [
  '# The web server of both bundles, below /srv/bootwright: put it into /etc/nginx/conf.d/. What each machine may read',
  '# goes by its address, so none of them may come through a proxy or another address.',
];

const EXTRA = ['# What else it serves, such as matchbox.', 'include /etc/nginx/bootwright/*.conf;'];

/** Two names of one server look as two: nginx would give all requests to whichever listens on the address itself. */
function isOneSocket(open: ServerAddress, sealed: ServerAddress): boolean {
  return open.port === sealed.port && (open.host === sealed.host || !isAddress(open) || !isAddress(sealed));
}

const FOLDER = '/srv/bootwright';

function machines({ machines }: ClusterPlan): string[] {
  return [
    'geo $bootwright_machine {',
    '  default "";',
    ...machines.map(({ address, name }) => `  ${address} ${name};`),
    '}',
  ];
}

/** A name's address is DNS' to know. */
function serverOf({ listen, encrypted }: ServerAddress, locations: readonly string[]): string[] {
  const tls = [`ssl_certificate ${TLS}.crt;`, `ssl_certificate_key ${TLS}.key;`];
  return [
    'server {',
    `  listen ${listen}${encrypted ? ' ssl' : ''};`,
    ...(encrypted ? tls.map((line) => `  ${line}`) : []),
    ...locations.map((line) => `  ${line}`),
    '}',
  ];
}

const TLS = '/etc/nginx/bootwright';

function publicLocations({ path }: ServerAddress): string[] {
  return [
    `location ${path}/ { alias ${FOLDER}/dist/; }`,
    `location ${path}/assets/ { alias ${FOLDER}/assets/; }`,
  ];
}

/** A regular expression is tried before the longest start of a path, which refuses the rest: keys of people, the index. */
function sealedLocations({ path }: ServerAddress): string[] {
  return [
    `location ${path}/ { return 403; }`,
    `location ~ ^${escaped(path)}/machines/(?<bootwright_folder>[^/]+)/(?<bootwright_file>.+)$ {`,
    '  if ($bootwright_machine != $bootwright_folder) { return 403; }',
    `  alias ${FOLDER}/sealed/machines/$bootwright_folder/$bootwright_file;`,
    '}',
  ];
}

function escaped(path: string): string {
  return path.replace(/[.+]/g, '\\$&');
}
