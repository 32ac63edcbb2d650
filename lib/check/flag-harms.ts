import { error, type Issue, warning } from '../plan';
import { flagsOf } from '../releases/facts';
import { amountOf } from '../releases/go-value';
import { own } from '../releases/own';
import type { Harm, Wrong } from './flags/harm';
import { harms } from './flags/harms';
import { placeOfFlag } from './releases/place';
import { givenFlags, programsOf, type StartedProgram } from './releases/program';
import type { Rule } from './rule';

/** No flag has a value that its program takes, and with which it works against the cluster. */
export const flagHarms: Rule = {
  name: 'flag-harms',
  protects:
    'A value that a program takes without a word may lose data, keep nodes out or end every request: nothing says so until then.',
  seen: ['etcd-io/etcd#14009', 'kubernetes/kubernetes#52711', 'kubermatic/kubeone#4012'],
  guardsData: true,
  check: (model) => programsOf(model).flatMap(checkProgram),
};

function checkProgram(program: StartedProgram): Issue[] {
  const { at } = program;
  const given = givenFlags(program);
  return harms
    .filter((harm) => harm.program === at.program)
    .flatMap((harm) => {
      const [value, facts] = [given.get(harm.flag), own(flagsOf(at), harm.flag)];
      return value !== undefined && facts ? judge(program, harm, value, facts.type) : [];
    });
}

function judge({ at, file }: StartedProgram, harm: Harm, value: string, type: string): Issue[] {
  const how = howWrong(harm.wrong, value, type);
  if (how === undefined) return [];
  const { by, path } = placeOfFlag(file, at.program, harm.flag);
  const say = harm.severity === 'error' ? error : warning;
  return [say(path, `${by}--${harm.flag}=${value}${how}: ${harm.effect}`, harm.mend)];
}

/** Undefined where it is not; what is no value of the type is told by rule flags. */
function howWrong(wrong: Wrong, value: string, type: string): string | undefined {
  const amount = amountOf(type, value);
  if ('below' in wrong) return amount < wrong.below ? '' : undefined;
  if ('above' in wrong) return amount > wrong.above ? '' : undefined;
  const words = value.split(',');
  if ('has' in wrong) return wrong.has.some((word) => words.includes(word)) ? '' : undefined;
  const missing = wrong.lacks.filter((word) => !words.includes(word));
  return missing.length > 0 ? ` has no ${missing.join(' and ')}` : undefined;
}
