import { performance } from 'node:perf_hooks';
import { holdsPublicBundle, recoverBundle } from '../bundle';
import { compile } from '../check/compile';
import type { Issue } from '../plan';
import { loadDescription } from './description';
import { progress } from './progress';
import { issuesText, RECOVERED, summaryText } from './summary';
import { write } from './synth';

export interface SynthOptions {
  readonly out: string;
  readonly json: boolean;
}

/** `synth`: exit code 0 with a bundle, 1 with all that is wrong and the last bundle untouched. */
export function synthCommand(file: string, options: SynthOptions): number {
  const start = performance.now();
  const spec = loadDescription(file);
  const { model, issues } = compile(spec);
  if (!model) {
    tellFailure(issues, options);
    return 1;
  }
  const summary = write(model, spec, options.out, progress(options));
  const ms = performance.now() - start;
  if (options.json) {
    console.log(JSON.stringify({ ok: true, issues, ...summary, ms: Math.round(ms) }));
  } else {
    console.log(summaryText(model, summary, options.out, ms));
    if (issues.length > 0) console.log(`\n${issuesText(issues)}`);
  }
  return 0;
}

function tellFailure(issues: readonly Issue[], { out, json }: SynthOptions): void {
  if (json) {
    console.log(JSON.stringify({ ok: false, issues }));
    return;
  }
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  console.error(issuesText(issues));
  if (recoverBundle(out)) console.error(`\n${RECOVERED}`);
  const left = holdsPublicBundle(out) ? `${out} still holds the last good bundle.` : 'Nothing was written.';
  console.error(`\n${errors} ${errors === 1 ? 'error' : 'errors'}. ${left}`);
}
