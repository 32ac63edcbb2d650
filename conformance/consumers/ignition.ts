import type { Bundle } from '../bundle';
import type { Consumer, Mistake } from '../consumer';
import { inBundle, type Subject } from '../subject';

/**
 * Two of them: Debian's knows the specifications up to 3.3.0 as machines of that age do, the newest release knows the
 * later ones. Both only warn of an unknown key, with status 0, so any word is a refusal.
 */
function silent(program: string): string {
  return `said=$(${program} "$1" 2>&1) || { echo "$said"; exit 1; }
[ -z "$said" ] || { echo "$said"; exit 1; }`;
}

const DOCUMENTS = /\.ign$/;

function document(spec: string, mode: number | string): string {
  const file = { path: '/etc/motd', mode, contents: { source: 'data:,hello' } };
  return JSON.stringify({ ignition: { version: spec }, storage: { files: [file] } });
}

const mistakes: readonly Mistake[] = [
  { files: { 'machines/m1/ignition/config.ign': document('3.3.0', 0o10000) }, says: /illegal file mode/ },
  {
    files: { 'machines/m1/ignition/config.ign': document('3.3.0', 0o644).replace('"mode"', '"mod"') },
    says: /[Uu]nused key mod/,
  },
];

/** Whether Debian's release reads the document's specification. */
function isOld({ bundle, file }: Subject): boolean {
  const { ignition } = JSON.parse(bundle.content(file)) as { ignition: { version: string } };
  return /^3\.[0-3]\./.test(ignition.version);
}

export const ignition: Consumer = {
  name: 'ignition',
  reads: 'Ignition documents of spec 3.3 and older',
  packages: ['ignition'],
  version: 'dpkg-query --show ignition | cut -f2',
  check: silent('ignition-validate'),
  subjects: (bundle: Bundle) => inBundle(bundle, DOCUMENTS).filter(isOld),
  mistakes,
};

const NEWEST = 'v2.24.0';

export const newIgnition: Consumer = {
  name: 'ignition-new',
  reads: 'Ignition documents',
  programs: [
    {
      name: `ignition-validate-${NEWEST}`,
      module: 'github.com/coreos/ignition/v2',
      version: NEWEST,
      package: 'github.com/coreos/ignition/v2/validate',
    },
  ],
  version: `echo ${NEWEST}`,
  check: silent(`ignition-validate-${NEWEST}`),
  subjects: (bundle: Bundle) => inBundle(bundle, DOCUMENTS),
  mistakes,
};
