import { faultsIn } from '../../lib/check/pods/judge-pod';
import { readerOf } from '../../lib/check/pods/reader';
import { podTypesOf } from '../../lib/releases/pod-types';
import { Chance } from '../chance';
import { mutant } from './mutants';

/** A pod, and what our rules say of it for a kubelet of a minor: what `judge-pod --compare` reads. */
export interface Judged {
  readonly pod: object;
  readonly refused: boolean;
  readonly dropped: boolean;
  readonly says: string;
}

/** A pod itself, and so many mutants of it with one to three changes each; the same each time for a seed. */
export function judgedMutants(minor: string, pod: object, count: number, seed: number): Judged[] {
  const chance = new Chance(seed);
  const types = podTypesOf(minor);
  const mutants = Array.from({ length: count }, () => mutant(types, pod, 1 + chance.below(3), chance));
  return [pod, ...mutants].map((each) => judged(minor, each));
}

function judged(minor: string, written: object): Judged {
  // As a file would have it: without what JSON has no word for.
  const pod = JSON.parse(JSON.stringify(written));
  const faults = faultsIn(readerOf(minor, 'node'), pod);
  const dropped = faults.filter(({ says }) => says.startsWith('is no field of '));
  const says = faults.map((fault) => `${fault.pointer} ${fault.says}`).join('; ');
  return { pod, refused: faults.length > dropped.length, dropped: dropped.length > 0, says };
}
