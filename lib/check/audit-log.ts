import type { ClusterModel } from '../constructs';
import type { Issue } from '../plan';
import { doubtfulIn } from './issues';
import { apiServers, type Program } from './read/programs';
import type { Rule } from './rule';

/** An API server that is told to keep an audit log has a policy that says what goes into it, and the other way round. */
export const auditLog: Rule = {
  name: 'audit-log',
  protects:
    'An audit log without a policy stays empty, and a policy without a log goes nowhere: nobody notices until it is asked for.',
  seen: ['kubernetes/kops#4368', 'kubernetes/kubernetes#66861'],
  check: (model: ClusterModel) => apiServers(model).flatMap(check),
};

/** What takes the events (apiserver, pkg/server/options/audit.go). */
const BACKENDS = ['audit-log-path', 'audit-webhook-config-file'];

const POLICY = 'audit-policy-file';

function check({ file, flags, machine }: Program): Issue[] {
  const backend = BACKENDS.find((flag) => flags.get(flag));
  const policy = flags.get(POLICY);
  if (backend && !policy) {
    const message = `--${backend}=${flags.get(backend)} without --${POLICY}: nothing is recorded`;
    return [doubtfulIn(machine, file, message, `set ${POLICY} too, or remove ${backend}`)];
  }
  if (!policy || backend) return [];
  const message = `--${POLICY}=${policy} without ${BACKENDS.map((flag) => `--${flag}`).join(' or ')}: nothing is recorded`;
  return [doubtfulIn(machine, file, message, `set ${BACKENDS[0]} too, or remove ${POLICY}`)];
}
