import { TOLD_DOCUMENT } from './told';

/**
 * Where the installed system finds its boot document: in the folder that cloud-init's NoCloud looks into first. The
 * installer copies it there, because it has a network already: the document's own network configuration is then at
 * hand before the first boot's network is, and no later boot needs the boot server.
 */
const SEED = '/var/lib/cloud/seed/nocloud';

/**
 * After 90_dpkg.cfg of Debian and Ubuntu, since the last file wins. With one source named, and on one line because
 * it reads no other YAML, ds-identify looks for no further ones (cloud-init, tools/ds-identify).
 */
const CONFIGURATION = '/etc/cloud/cloud.cfg.d/99-bootwright.cfg';

/**
 * The lines of a shell script that puts the machine's document into the system installed below `root`, and what else
 * cloud-init is to be set there.
 */
export function seedScript(root: string, settings: readonly string[] = []): string[] {
  return [
    'set -e',
    TOLD_DOCUMENT,
    `echo "datasource_list: [NoCloud]" > ${root}${CONFIGURATION}`,
    ...settings.map((setting) => `echo "${setting}" >> ${root}${CONFIGURATION}`),
    'umask 077',
    `mkdir -p ${root}${SEED}`,
    `for file in user-data meta-data vendor-data network-config; do curl -fsSL --retry 5 --retry-connrefused -o ${root}${SEED}/$file "$document$file"; done`,
  ];
}
