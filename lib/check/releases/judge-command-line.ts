import { type Issue, isError } from '../../plan';
import { clashesOf } from '../flag-clashes';
import { ciphersOf } from '../tls-ciphers';
import { misgivenIn } from './flags';
import type { StartedProgram } from './program';

/** Every error that is in a command line by itself: with which its program does not start, whatever else there is. */
export function judgeCommandLine(program: StartedProgram): Issue[] {
  return [...misgivenIn(program), ...clashesOf(program), ...ciphersOf(program)].filter(isError);
}
