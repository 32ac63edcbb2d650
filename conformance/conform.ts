import { join } from 'node:path';
import { Bundle } from './bundle';
import type { Consumer, Mistake } from './consumer';
import type { Lab } from './lab';
import { lastLines, type Ran } from './process';
import type { Progress } from './progress';
import { type Failure, failedOf, type Row } from './row';
import { checkAll, outputOf } from './sandbox';
import { type Subject, sampled } from './subject';

/** Installs a consumer, lets it refuse its mistakes, and shows it everything that it reads. */
export async function conform(
  consumer: Consumer,
  id: string,
  bundles: readonly Bundle[],
  lab: Lab,
  progress: Progress,
): Promise<Row> {
  const { name } = consumer;
  try {
    const row = await runConsumer(consumer, id, bundles, lab);
    progress(name, `${row.version}: ${row.passed} passed, ${failedOf(row)} failed`);
    return row;
  } catch (cause) {
    const notRun = cause instanceof Error ? cause.message : String(cause);
    progress(name, `did not run: ${lastLines(notRun, 1)}`);
    return { ...empty(consumer), notRun };
  }
}

/** The row of a consumer that runs by name only. */
export function unrun(consumer: Consumer): Row {
  return { ...empty(consumer), apart: consumer.apart };
}

function empty({ name, reads }: Consumer): Row {
  return { consumer: name, version: '', reads, files: 0, looked: 0, passed: 0, failures: [] };
}

async function runConsumer(
  consumer: Consumer,
  id: string,
  bundles: readonly Bundle[],
  lab: Lab,
): Promise<Row> {
  const { name, reads } = consumer;
  for (const program of consumer.programs ?? []) await lab.program(program);
  if (consumer.guest) await lab.guest();
  const version = await outputOf(lab, id, consumer.version);
  const missed = await missedMistakes(consumer, id, bundles, lab);
  const found = bundles.flatMap((bundle) => consumer.subjects(bundle));
  const subjects = sampled(found);
  const results = await checkAll(lab, id, consumer, subjects);
  const refused = subjects.flatMap((subject, index) => refusal(subject, results[index] as Ran));
  return {
    consumer: name,
    version,
    reads,
    files: found.reduce((sum, { alike }) => sum + alike, 0),
    looked: subjects.length,
    passed: consumer.mistakes.length - missed.length + subjects.length - refused.length,
    failures: [...missed, ...refused],
    ...(consumer.tells ? { said: results.map(({ output }) => output).join('\n') } : {}),
    // A consumer that looks at nothing would stay green for ever.
    ...(subjects.length === 0 ? { notRun: 'no example has a file that it reads' } : {}),
  };
}

/** The mistakes that it did not refuse, or refused for another reason than the mistake. */
async function missedMistakes(
  consumer: Consumer,
  id: string,
  bundles: readonly Bundle[],
  lab: Lab,
): Promise<Failure[]> {
  const cases = consumer.mistakes.map((mistake, index) => {
    if ('spoil' in mistake) return { mistake, subjects: spoiled(consumer, bundles, mistake.spoil) };
    const name = `${id}-mistake-${index}`;
    const bundle = Bundle.of(name, join(lab.run, 'mistakes', name), 'v0.0.0', mistake.files);
    return { mistake, subjects: consumer.subjects(bundle) };
  });
  const subjects = cases.flatMap((each) => each.subjects);
  const results = await checkAll(lab, `${id}-mistakes`, consumer, subjects);
  return cases.flatMap(({ mistake, subjects: own }) => {
    const said = own.map((subject) => results[subjects.indexOf(subject)] as Ran);
    return noticed(mistake, said) ? [] : [unnoticed(mistake, said)];
  });
}

/** The first subject, with the mistake in it. */
function spoiled(consumer: Consumer, bundles: readonly Bundle[], spoil: string): Subject[] {
  const found = bundles.flatMap((bundle) => consumer.subjects(bundle));
  return found.slice(0, 1).map((subject) => ({ ...subject, spoil }));
}

function noticed({ says }: Mistake, results: readonly Ran[]): boolean {
  return results.some(({ status, output }) => status !== 0 && says.test(output));
}

function unnoticed(mistake: Mistake, results: readonly Ran[]): Failure {
  const said = results.map(({ status, output }) => `${output}(status ${status})`).join('\n');
  const where = 'spoil' in mistake ? mistake.spoil : Object.keys(mistake.files).join(', ');
  return {
    subject: `a mistake on purpose in ${where}`,
    said: `not refused with ${mistake.says}; it said:\n${said}`,
  };
}

function refusal({ bundle, file }: Subject, { status, output }: Ran): Failure[] {
  if (status === 0) return [];
  const said = lastLines(output, 12) || `status ${status} without a word`;
  return [{ subject: `${bundle.name}: ${file.path}`, said }];
}
