import type { Issue } from '../../plan';
import type { Rule } from '../rule';

import { judgeFlag } from './judge-flag';
import { placeOfFlag } from './place';
import { programsOf, type StartedProgram } from './program';

/** Every flag of every program exists in the release that runs it, and has a value that it takes. */
export const flags: Rule = {
  name: 'flags',
  protects:
    'A program that does not know one of its flags exits at once: the pod or the kubelet crash-loops.',
  seen: ['kubernetes/kubeadm#1690', 'kubernetes/kubernetes#100988', 'siderolabs/talos#5132'],
  check: (model) => programsOf(model).flatMap(checkProgram),
};

function checkProgram({ at, flags, file }: StartedProgram): Issue[] {
  return flags.flatMap((flag) => judgeFlag(at, flag, placeOfFlag(file, at.program, flag.name)));
}
