import { tablesAt } from '../read/value';
import type { Fault } from './fault';
import type { Table } from './records';

const OF_NETWORK = /^net[./]/;
const OF_IPC = /^(kernel[./](shm|msg|sem)|fs[./]mqueue[./])/;

/** What is the machine's is set on the machine (ValidateHostSysctl). */
export function judgeSysctls(spec: Table, pointer: string): Fault[] {
  return tablesAt(spec, '/securityContext/sysctls').flatMap(({ name }, i) => {
    const setting = String(name);
    const shared =
      (spec.hostNetwork === true && OF_NETWORK.test(setting)) ||
      (spec.hostIPC === true && OF_IPC.test(setting));
    const says = `is ${setting}, which is the machine's in this pod`;
    const at = `${pointer}/securityContext/sysctls/${i}/name`;
    return shared ? [{ pointer: at, says, mend: 'set it in sysctls of the description' }] : [];
  });
}
