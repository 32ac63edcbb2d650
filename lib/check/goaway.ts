import type { Issue } from '../plan';
import { wrongIn } from './issues';
import { apiServers } from './read/programs';
import type { Rule } from './rule';

/** API servers send clients away only where there is another one to go to, and not too many of them. */
export const goaway: Rule = {
  name: 'goaway',
  protects:
    'A client that is sent away by the only API server comes back to it at once: connections break, and nothing is balanced.',
  seen: ['kubernetes/kubernetes#88567', 'kubernetes/kubernetes#126378'],
  check: (model) => {
    const servers = apiServers(model);
    const balanced = servers.length > 1 && model.plan.endpoint.balancer !== 'none';
    return servers.flatMap(({ machine, file, flags }) => {
      const chance = Number(flags.get('goaway-chance') ?? 0);
      const say = (message: string, mend: string): Issue[] => [
        wrongIn(machine, file, `--goaway-chance=${chance} ${message}`, mend),
      ];
      if (chance > MOST) return say(`is above ${MOST}, and the API server does not start`, 'write 0.001');
      return chance > 0 && !balanced ? say('with one API server and no balancer', 'remove it') : [];
    });
  },
};

/** apiserver, server/options/server_run_options.go. */
const MOST = 0.02;
