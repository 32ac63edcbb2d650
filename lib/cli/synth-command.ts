import { performance } from 'node:perf_hooks';
import { holdsPublicBundle, recoverBundle } from '../bundle';
import { compile } from '../check/compile';
import { type Issue, isError } from '../plan';
import { loadDescription } from './description';
import { EXIT } from './exit-code';
import { progress } from './progress';
import { issuesText, RECOVERED, refusalText, summaryText } from './summary';
import { write } from './synth';

export interface SynthOptions {
  readonly check?: boolean;
  readonly json: boolean;
  readonly out: string;
  readonly strict?: boolean;
}

/** `synth`: a bundle, or all that is wrong and the last bundle untouched. @returns the exit code. */
export function synthCommand(file: string, options: SynthOptions): number {
  const start = performance.now();
  const spec = loadDescription(file);
  const { model, issues } = compile(spec);
  if (!model || (options.strict && issues.length > 0)) return refuse(issues, options);
  const { differs, ...summary } = write(model, spec, options.out, progress(options), options.check);
  const ms = performance.now() - start;
  if (options.json) {
    const said = options.check ? { differs } : {};
    console.log(JSON.stringify({ ok: true, issues, ...summary, ...said, ms: Math.round(ms) }));
  } else {
    console.log(summaryText(model, summary, { ...options, ms }));
    if (issues.length > 0) console.log(`\n${issuesText(issues)}`);
  }
  return options.check && differs ? EXIT.changes : EXIT.done;
}

function refuse(issues: readonly Issue[], { check, json, out }: SynthOptions): number {
  if (json) {
    console.log(JSON.stringify({ ok: false, issues }));
  } else {
    console.error(issuesText(issues));
    if (!check && recoverBundle(out)) console.error(`\n${RECOVERED}`);
    const left = holdsPublicBundle(out) ? `${out} still holds the last good bundle.` : 'Nothing was written.';
    console.error(`\n${refusalText(issues)} ${left}`);
  }
  return issues.some(isError) ? EXIT.mistake : EXIT.warnings;
}
