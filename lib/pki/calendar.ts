import type { X509Certificate as Parsed } from 'node:crypto';
import type { ClusterModel, MachineModel } from '../constructs';
import { authorities, authorityNames } from './authorities';
import { type CertificateName, certificateNames, certificates } from './certificates';
import { certificatesIn } from './certificates-in';
import { authorityValidity, validityOf } from './expiry';
import { epochOf } from './leaf';
import { secretRows } from './secret-rows';
import type { SecretsFile } from './secrets-file';

/** Something that expires, and where it is. */
export interface CalendarRow {
  readonly notAfter: string;
  /** `authority kubernetes, epoch 1` or a leaf's name, such as `apiserver`. */
  readonly what: string;
  /** The machines that have it; of an authority, what it vouches for. */
  readonly where: readonly string[];
}

/** What of the cluster's secrets expires when, the first first. Kubelets renew their own certificates before. */
export function calendarOf(model: ClusterModel, file: SecretsFile): CalendarRow[] {
  const rows = [...authorityRows(file), ...leafRows(model, file)];
  return rows.sort((a, b) => compare(a.notAfter, b.notAfter) || compare(a.what, b.what));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function authorityRows(file: SecretsFile): CalendarRow[] {
  return authorityNames.flatMap((name) =>
    file.authorities[name].accepted.map((generation) => ({
      notAfter: authorityValidity(generation).notAfter,
      what: `authority ${name}, epoch ${generation.epoch}`,
      where: [authorities[name].purpose],
    })),
  );
}

/** One row for all machines whose leaf ends at the same time. */
function leafRows(model: ClusterModel, file: SecretsFile): CalendarRow[] {
  const rows = new Map<string, { notAfter: string; what: string; where: string[] }>();
  for (const machine of model.machines) {
    for (const what of leavesOf(machine)) {
      const notAfter = leafEnd(file, what, machine);
      const key = `${notAfter} ${what}`;
      const row = rows.get(key) ?? { notAfter, what, where: [] };
      row.where.push(machine.plan.name);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** The leaves that a machine gets. */
export function leavesOf({ pool, own }: MachineModel): CertificateName[] {
  const names = new Set(
    [...pool.shared.secrets, ...own.secrets].map(({ path }) => secretRows.get(path)?.leaf),
  );
  return certificateNames.filter((name) => names.has(name));
}

/** A leaf that somebody else made says itself when it ends. */
function leafEnd(file: SecretsFile, name: CertificateName, { plan }: MachineModel): string {
  const [brought] = broughtLeaves(file, name, plan.name);
  return brought ? validityOf(brought).notAfter : epochOf(file, name, plan).notAfter;
}

/** What somebody else made of a leaf of a machine. */
export function broughtLeaves({ issued }: SecretsFile, name: CertificateName, machine: string): Parsed[] {
  const files = issued[machine] ?? {};
  const paths = certificates[name].files.map((each) => {
    if ('pair' in each) return each.pair;
    return 'certificate' in each ? each.certificate : each.kubeconfig;
  });
  return paths.flatMap((path) => certificatesIn(files, path));
}
