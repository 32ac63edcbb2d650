import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { version } from '../../package.json';
import { recoverPublicBundle } from '../bundle';
import { indexHead } from '../bundle/bundle-index';
import type { ClusterModel } from '../constructs';
import { type CalendarRow, calendarOf } from '../pki/calendar';
import { checkComplete } from '../pki/check-complete';
import { expiredAuthorities } from '../pki/expiry';
import type { SecretsFile } from '../pki/secrets-file';
import { timeOf } from '../pki/validity';
import { checkPublicBundle, type SealSummary, writeSealed } from '../seal';
import { colours } from './colours';
import { compiledModel } from './compiled-model';
import { loadDescription } from './description';
import { failOn } from './failure';
import { progress } from './progress';
import { loadSecrets, secretsPath } from './secrets-store';
import { RECOVERED } from './summary';

export interface SealOptions {
  readonly dist: string;
  readonly file?: string;
  readonly identity?: string;
  readonly json: boolean;
  readonly out: string;
}

/** `seal`: exit code 0 with the guarded bundle, 1 with all that is wrong and nothing written. */
export async function sealCommand(file: string, options: SealOptions): Promise<number> {
  const start = performance.now();
  const description = JSON.stringify(loadDescription(file));
  const model = compiledModel(file);
  if (recoverPublicBundle(options.dist)) console.error(RECOVERED);
  failOn(
    checkPublicBundle(readIndex(options.dist), indexHead(model, description, version), options.dist),
    '',
  );
  const path = secretsPath(options.file, model.plan.name, false);
  const { file: secrets } = await loadSecrets(path, model.plan.name, options.identity);
  failOn([...expiredAuthorities(secrets, timeOf(Date.now())), ...checkComplete(model, secrets)], path);
  const settings = { root: options.out, description, version, progress: progress(options) };
  const summary = await writeSealed(model, secrets, settings);
  tell(model, secrets, summary, options, performance.now() - start);
  return 0;
}

function readIndex(dist: string): string | undefined {
  const index = join(dist, 'index.json');
  return existsSync(index) ? readFileSync(index, 'utf8') : undefined;
}

function tell(
  model: ClusterModel,
  secrets: SecretsFile,
  summary: SealSummary,
  options: SealOptions,
  ms: number,
): void {
  const calendar = calendarOf(model, secrets);
  if (options.json) {
    console.log(JSON.stringify({ ok: true, ...summary, calendar, ms: Math.round(ms) }));
    return;
  }
  const { added, changed, removed, unchanged } = summary.written;
  const changes = `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
  console.log(`${colours.bold(model.plan.name)}  sealed for ${model.plan.machines.length} machines\n`);
  console.log(`${options.out}: ${summary.files} files in ${(ms / 1000).toFixed(1)} s (${changes})\n`);
  console.log(`Expires:\n${calendar.map(calendarLine).join('\n')}\n`);
  console.log(
    `Next:\n  serve    ${options.out}/ at ${model.plan.boot.sealedServer}/, on the boot network alone`,
  );
  console.log('  power on the machines, in any order');
  console.log(`  watch    KUBECONFIG=${options.out}/admin.conf kubectl get nodes --watch`);
}

function calendarLine({ notAfter, what, where }: CalendarRow): string {
  const machines = where.length > 3 ? `${where[0]} and ${where.length - 1} more` : where.join(', ');
  return `  ${notAfter.slice(0, 10)}  ${what.padEnd(34)} ${machines}`;
}
