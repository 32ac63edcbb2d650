import { listAt, tablesAt } from '../read/value';
import { containersOf } from './containers-of';
import { type Fault, shortly } from './fault';
import type { Reader } from './reader';
import type { Table } from './records';

const POLICIES = ['Always', 'Never', 'OnFailure'];

/** A container restarts as its pod does, but for init containers that stay, and where a gate lets each say it. */
export function judgeRestarts(spec: Table, pointer: string, { has, types }: Reader): Fault[] {
  if (types.types.Container?.restartPolicy === undefined) return [];
  const said = containersOf(spec, pointer).some(
    ([container]) => 'restartPolicy' in container || 'restartPolicyRules' in container,
  );
  if (!said) return [];
  const each = has('ContainerRestartRules');
  return ['containers', 'initContainers'].flatMap((list) => {
    const allowed = each ? POLICIES : list === 'initContainers' ? ['Always'] : [];
    return tablesAt(spec, `/${list}`).flatMap((container, i) =>
      judge(container, `${pointer}/${list}/${i}`, allowed, has('RestartAllContainersOnContainerExits')),
    );
  });
}

function judge(container: Table, pointer: string, allowed: readonly string[], all: boolean): Fault[] {
  const policy = container.restartPolicy ?? undefined;
  const rules = listAt(container, '/restartPolicyRules');
  const at = `${pointer}/restartPolicy`;
  const may = allowed.length > 0 ? `and may be ${allowed.join(', ')}` : 'which is for init containers';
  if (policy !== undefined && !allowed.includes(String(policy)))
    return [{ pointer: at, says: `is ${shortly(policy)}, ${may}`, mend: 'remove it' }];
  if (policy === undefined && rules.length > 0 && allowed.length > 0)
    return [{ pointer: at, says: 'is missing, and restartPolicyRules are there', mend: 'write it' }];
  const actions = all ? ['Restart', 'RestartAllContainers'] : ['Restart'];
  return tablesAt(container, '/restartPolicyRules').flatMap(({ action }, i) =>
    allowed.length === 0 || actions.includes(String(action))
      ? []
      : [
          {
            pointer: `${pointer}/restartPolicyRules/${i}/action`,
            says: `is ${shortly(action)}`,
            mend: 'write Restart',
          },
        ],
  );
}
