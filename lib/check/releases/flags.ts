import { error, type Issue } from '../../plan';
import { flagsOf, type ProgramAt } from '../../releases/facts';
import type { Rule } from '../rule';
import type { Flag } from './command-line';
import { judgeFlag, normalized } from './judge-flag';
import { placeOfFlag } from './place';
import { programsOf, type StartedProgram } from './program';

/** Every flag of every program exists in the release that runs it, and has a value that it takes. */
export const flags: Rule = {
  name: 'flags',
  protects:
    'A program that does not know one of its flags exits at once: the pod or the kubelet crash-loops.',
  seen: ['kubernetes/kubeadm#1690', 'kubernetes/kubernetes#100988', 'siderolabs/talos#5132'],
  check: (model) => programsOf(model).flatMap(misgivenIn),
};

/** What is wrong with flags one by one, and with those that are given several times. */
export function misgivenIn({ at, flags, file }: StartedProgram): Issue[] {
  return [
    ...flags.flatMap((flag) => judgeFlag(at, flag, placeOfFlag(file, at.program, flag.name))),
    ...repeated(flags, at).map(({ name, value }) => {
      const { by, path } = placeOfFlag(file, at.program, name);
      const message = `${by}--${name} is given several times, and ${at.program} takes the last alone: ${value}`;
      return error(path, message, 'keep that one');
    }),
  ];
}

/** What pflag and Go's flag package join where it comes again, by their words for the type; of all others the last counts. */
const JOINED =
  /^(\[\]|colonSeparated|cidrs|.*(Array|Slice)$|map|namedCertKey|pattern=|stringToString|reserved-memory)/;

function repeated(flags: readonly Flag[], at: ProgramAt): readonly Flag[] {
  const names = new Map(flags.map((flag) => [normalized(at, flag.name), flag]));
  if (names.size === flags.length) return [];
  const all = flagsOf(at);
  return [...names].flatMap(([name, last]) => {
    const count = flags.filter((flag) => normalized(at, flag.name) === name).length;
    const type = all[name]?.type;
    return count > 1 && type !== undefined && !JOINED.test(type) ? [last] : [];
  });
}
