import { performance } from 'node:perf_hooks';
import { type BundleSummary, holdsPublicBundle, recoverBundle } from '../bundle';
import { compile } from '../check/compile';
import type { ClusterModel } from '../constructs';
import { type Issue, isError } from '../plan';
import { compared } from './compared';
import { loadDescription } from './description';
import { EXIT } from './exit-code';
import { progress } from './progress';
import { issuesText, RECOVERED, type Run, refusalText, summaryText } from './summary';
import { write } from './synth';

export interface SynthOptions {
  readonly accept?: readonly string[];
  readonly against?: string;
  readonly check?: boolean;
  readonly json: boolean;
  readonly out: string;
  readonly strict?: boolean;
}

/** `synth`: a bundle, or all that is wrong and the last bundle untouched. @returns the exit code. */
export function synthCommand(file: string, options: SynthOptions): number {
  const start = performance.now();
  const spec = loadDescription(file);
  const { model, issues, accepted } = compile(spec);
  if (!model) return refuse(issues, options);
  const recovered = !options.check && recoverBundle(options.out);
  const past = compared(model, options);
  const all = [...issues, ...past.issues];
  if (all.some(isError) || (options.strict && all.length > 0)) return refuse(all, options, recovered);
  const summary = write(model, spec, options.out, progress(options), accepted, options.check);
  const ms = performance.now() - start;
  if (options.json)
    console.log(
      JSON.stringify({
        ok: true,
        issues: all,
        ...toJson(summary, recovered),
        compared: past.said,
        ms: Math.round(ms),
      }),
    );
  else tell(model, summary, { ...options, ms, recovered, said: past.said }, all);
  return options.check && summary.differs ? EXIT.changes : EXIT.done;
}

function toJson({ written, ...summary }: BundleSummary, recovered: boolean): object {
  return { ...summary, written: { ...written, recovered: written.recovered || recovered } };
}

function tell(model: ClusterModel, summary: BundleSummary, run: Run, issues: readonly Issue[]): void {
  console.log(summaryText(model, summary, run));
  if (issues.length > 0) console.log(`\n${issuesText(issues)}`);
}

function refuse(issues: readonly Issue[], { check, json, out }: SynthOptions, recovered = false): number {
  if (json) {
    console.log(JSON.stringify({ ok: false, issues }));
  } else {
    console.error(issuesText(issues));
    if (recovered || (!check && recoverBundle(out))) console.error(`\n${RECOVERED}`);
    const left = holdsPublicBundle(out) ? `${out} still holds the last good bundle.` : 'Nothing was written.';
    console.error(`\n${refusalText(issues)} ${left}`);
  }
  return issues.some(isError) ? EXIT.mistake : EXIT.warnings;
}
