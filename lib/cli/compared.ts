import { factsOf } from '../bundle/facts';
import type { ClusterModel } from '../constructs';
import { judge, knownFacts, type Past, toIssue } from '../living';
import { type Issue, warning } from '../plan';
import { nearest } from '../plan/suggest';
import { lives } from './lives';
import { DamagedPast, pastAgainst, pastInFolder, pastInHead } from './past-bundle';
import { UsageError } from './user-error';

interface Asked {
  readonly accept?: readonly string[];
  readonly against?: string;
  readonly out: string;
}

/** What an earlier bundle of the cluster says against the next one, and one line on what was compared. */
export interface Compared {
  readonly issues: readonly Issue[];
  readonly said: string;
}

/**
 * Compares with the bundle that is there, and with another one if that is named. What a running cluster does not simply
 * take is an error where one may run from it, and a warning before. What is meant is left out.
 */
export function compared(model: ClusterModel, { accept = [], against, out }: Asked): Compared {
  const inFolder = pastInFolder(out);
  const named = against === undefined ? undefined : pastAgainst(against, out);
  // Whoever removes the folder has not taken the cluster away that git keeps it for.
  const there = inFolder ?? lastCommitted(out, named !== undefined);
  const living = inFolder ? lives(out) : true;
  const after = factsOf(model);
  const found = [
    ...(named ? judge(named, after, model.plan).map((finding) => ({ finding, living: true })) : []),
    ...(there ? judge(there, after, model.plan).map((finding) => ({ finding, living })) : []),
  ];
  const told = found.filter(({ finding }) => !accept.includes(finding.fact));
  const pasts = [named, there].filter((past) => past !== undefined);
  const changed = found.map(({ finding }) => finding.fact);
  return {
    issues: [
      ...firstOfEach(told.map(({ finding, living }) => toIssue(finding, living))),
      ...unusedAccepts(accept, knownFacts([after, ...pasts.map(({ facts }) => facts)]), changed),
      ...(against !== undefined && !named ? [nothingThere(against)] : []),
    ],
    said: saidOf(pasts),
  };
}

/** Where that of the last commit is damaged, another one may be named in its place. */
function lastCommitted(out: string, isNamed: boolean): Past | undefined {
  try {
    return pastInHead(out);
  } catch (cause) {
    if (isNamed && cause instanceof DamagedPast) return undefined;
    throw cause;
  }
}

/** The bundle that was named and the one that is there may say the same: the graver one is told. */
function firstOfEach(issues: readonly Issue[]): Issue[] {
  const byText = new Map<string, Issue>();
  for (const issue of issues) {
    const text = `${issue.path} ${issue.message}`;
    if (!byText.has(text)) byText.set(text, issue);
  }
  return [...byText.values()];
}

function unusedAccepts(
  accept: readonly string[],
  known: readonly string[],
  found: readonly string[],
): Issue[] {
  const strange = accept.find((fact) => !known.includes(fact));
  if (strange !== undefined) {
    const near = nearest(strange, known);
    const mend = near ? `did you mean ${near}?` : `use one of ${known.join(', ')}`;
    throw new UsageError(`--accept ${strange}: there is no such fact; ${mend}`);
  }
  return accept
    .filter((fact) => !found.includes(fact))
    .map((fact) => warning(`--accept ${fact}`, 'nothing of it is other than it was', 'leave it out'));
}

function nothingThere(against: string): Issue {
  const mend = 'name the folder or revision that holds the last bundle, unless this is the first one';
  return warning(`--against ${against}`, 'it holds no bundle of Bootwright, so nothing was compared', mend);
}

function saidOf(all: readonly Past[]): string {
  if (all.length === 0) return 'There was no earlier bundle to compare with.';
  const parts = all.map(({ older, where }) =>
    older ? `${where}, whose index is of an older Bootwright and tells less` : where,
  );
  return `Compared with the bundle of ${parts.join(', and with ')}.`;
}
