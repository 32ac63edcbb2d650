import { valueAt } from '../read/files';
import { type Clash, isSet, type Kubelet } from './kubelet';

/** kubernetes/kubernetes, pkg/kubelet/apis/config/validation; component-base, logs/api/v1/options.go. */
export function logClashes({ fields }: Kubelet): Clash[] {
  const clashes: Clash[] = [];
  if (fields.enableSystemLogQuery === true && fields.enableSystemLogHandler === false) {
    clashes.push({
      fields: ['enableSystemLogQuery', 'enableSystemLogHandler'],
      what: 'enableSystemLogQuery is true, and enableSystemLogHandler, which serves it, false',
      mend: 'let both be true, or remove enableSystemLogQuery',
    });
  }
  if (isSet(valueAt(fields, '/logging/vmodule')) && valueAt(fields, '/logging/format') === 'json') {
    clashes.push({
      fields: ['logging'],
      what: 'logging.vmodule is set, which format json does not have',
      mend: 'let format be text, or remove vmodule',
    });
  }
  return clashes;
}
