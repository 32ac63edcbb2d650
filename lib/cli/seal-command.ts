import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { version } from '../../package.json';
import { recoverBundle } from '../bundle';
import { INDEX, indexHead } from '../bundle/bundle-index';
import { readIfThere } from '../bundle/folder';
import type { ClusterModel } from '../constructs';
import { type CalendarRow, calendarOf } from '../pki/calendar';
import { unaskedIssued } from '../pki/check-complete';
import { unusedValues } from '../pki/check-values';
import type { SecretsFile } from '../pki/secrets-file';
import type { Issue } from '../plan';
import { checkPublicBundle, checkSealedFolder, type SealSummary, writeSealed } from '../seal';
import { colours } from './colours';
import { compiledModel } from './compiled-model';
import { loadDescription } from './description';
import { EXIT } from './exit-code';
import { failOn } from './failure';
import { commandOf, fittingSecrets } from './fitting-secrets';
import { openInBundle, refuseOpenBundle } from './guarded';
import { notIgnored } from './ignored-by-git';
import { markSealed } from './lives';
import { checkOut } from './out-folder';
import { programHash } from './program-hash';
import { progress } from './progress';
import { issuesText, RECOVERED, refusalText } from './summary';
import { refuseWithin } from './within-bundle';

export interface SealOptions {
  readonly dist: string;
  readonly file?: string;
  readonly identity?: string;
  readonly json: boolean;
  readonly out: string;
  readonly strict?: boolean;
}

/** `seal`: the guarded bundle, or all that is wrong and nothing written. @returns the exit code. */
export async function sealCommand(file: string, options: SealOptions): Promise<number> {
  const start = performance.now();
  checkOut(options.out);
  refuseWithin(options.out, ['public']);
  refuseOpenBundle(options.out);
  const description = JSON.stringify(loadDescription(file));
  const model = compiledModel(file);
  if (recoverBundle(options.dist)) console.error(RECOVERED);
  const index = readIfThere(join(options.dist, INDEX));
  failOn(checkPublicBundle(index, indexHead(model, description, version), options.dist), '');
  failOn(checkSealedFolder(readIfThere(join(options.out, INDEX)), model.plan.name, options.out), '');
  const { secrets, warnings } = await fittingSecrets(model, file, options);
  const settings = {
    root: options.out,
    description,
    version,
    program: programHash(),
    progress: progress(options),
  };
  const look = () => [
    ...warnings,
    ...unaskedIssued(model, secrets),
    ...unusedValues(model, secrets, commandOf(file, options)),
    ...openInBundle(options.out),
    ...notIgnored([`${options.out}/`]),
  ];
  const refused = options.strict ? look() : [];
  if (refused.length > 0) return refuse(refused, options);
  const summary = await writeSealed(model, secrets, settings);
  const issues = [...look(), ...markSealed(options.dist)];
  tell(model, secrets, { ...summary, issues }, options, performance.now() - start);
  return EXIT.done;
}

function refuse(issues: readonly Issue[], { json }: SealOptions): number {
  if (json) console.log(JSON.stringify({ ok: false, issues }));
  else console.error(`${issuesText(issues)}\n\n${refusalText(issues)} Nothing was written.`);
  return EXIT.warnings;
}

function tell(
  model: ClusterModel,
  secrets: SecretsFile,
  { issues, ...summary }: SealSummary & { readonly issues: readonly Issue[] },
  options: SealOptions,
  ms: number,
): void {
  const calendar = calendarOf(model, secrets);
  if (options.json) {
    console.log(JSON.stringify({ ok: true, issues, ...summary, calendar, ms: Math.round(ms) }));
    return;
  }
  if (issues.length > 0) console.error(`${issuesText(issues)}\n`);
  if (summary.written.recovered) console.error(RECOVERED);
  const { added, changed, removed, unchanged } = summary.written;
  const changes = `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
  console.log(`${colours.bold(model.plan.name)}  sealed for ${model.plan.machines.length} machines\n`);
  console.log(`${options.out}: ${summary.files} files in ${(ms / 1000).toFixed(1)} s (${changes})\n`);
  console.log(`Expires:\n${calendar.map(calendarLine).join('\n')}\n`);
  console.log(
    `Next:\n  serve    ${options.out}/ at ${model.plan.boot.sealedServer}/ by dist/boot/nginx/, and only until the machines run`,
  );
  console.log('  power on the machines, in any order');
  console.log(`  watch    KUBECONFIG=${options.out}/admin.conf kubectl get nodes --watch`);
}

function calendarLine({ notAfter, what, where }: CalendarRow): string {
  const machines = where.length > 3 ? `${where[0]} and ${where.length - 1} more` : where.join(', ');
  return `  ${notAfter.slice(0, 10)}  ${what.padEnd(34)} ${machines}`;
}
