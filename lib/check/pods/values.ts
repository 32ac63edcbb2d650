import { isTable } from '../../formats';
import { listAt } from '../read/value';
import { type Fault, isNothing, shortly } from './fault';
import type { Reader } from './reader';
import type { RecordRule } from './records';
import { dnsSubdomain, envName, strictEnvName } from './texts';

/** A profile of the machine has a name; the others have none. */
export const judgeConfined: RecordRule = ({ localhostProfile, type }, pointer) => {
  const at = `${pointer}/localhostProfile`;
  const named = localhostProfile !== undefined && localhostProfile !== null;
  if (type === 'Localhost' && !named) return [{ pointer: at, says: 'is missing', mend: 'name the profile' }];
  return type !== 'Localhost' && named
    ? [{ pointer: at, says: `is there, but type is ${shortly(type)}`, mend: 'remove it, or write Localhost' }]
    : [];
};

/** The kubelet joins the name of its node to that of the pod. */
export const judgeMeta: RecordRule = ({ name, generateName }, pointer, { node }) =>
  [
    { pointer: `${pointer}/name`, name: isNothing(name) ? 'x' : `${name}-${node}` },
    { pointer: `${pointer}/generateName`, name: isNothing(generateName) ? 'x' : `${generateName}x` },
  ].flatMap((each) => {
    const wrong = dnsSubdomain(each.name);
    const says = `gives the name ${shortly(each.name)}, which ${wrong?.says}`;
    return wrong ? [{ pointer: each.pointer, says, mend: wrong.mend }] : [];
  });

/** Before images may be volumes, nothing says when to pull one. */
export const judgeVolume: RecordRule = ({ image }, pointer, { has }) => {
  if (!isTable(image) || !isNothing(image.pullPolicy) || has('ImageVolume')) return [];
  return [{ pointer: `${pointer}/image/pullPolicy`, says: 'is missing', mend: 'write IfNotPresent' }];
};

export const judgeEnvVar: RecordRule = ({ name, value, valueFrom }, pointer, reader) => [
  ...judgeName(name, `${pointer}/name`, reader),
  ...(isNothing(value) || valueFrom === undefined || valueFrom === null
    ? []
    : [{ pointer, says: 'has value and valueFrom', mend: 'let there be one of them' }]),
];

export const judgePrefix: RecordRule = ({ prefix }, pointer, reader) =>
  judgeName(prefix, `${pointer}/prefix`, reader);

function judgeName(name: unknown, pointer: string, { has }: Reader): Fault[] {
  // What is right strictly is right in any minor.
  if (isNothing(name) || !strictEnvName(name)) return [];
  const wrong = (has('RelaxedEnvironmentVariableValidation') ? envName : strictEnvName)(name);
  return wrong ? [{ pointer, says: `is ${shortly(name)}, which ${wrong.says}`, mend: wrong.mend }] : [];
}

export const judgeMount: RecordRule = (mount, pointer) => {
  const { mountPropagation, readOnly, recursiveReadOnly, subPath, subPathExpr } = mount;
  const deep = recursiveReadOnly === 'Enabled' || recursiveReadOnly === 'IfPossible';
  const at = `${pointer}/recursiveReadOnly`;
  return [
    ...(isNothing(subPath) || isNothing(subPathExpr)
      ? []
      : [{ pointer, says: 'has subPath and subPathExpr', mend: 'let there be one of them' }]),
    ...(deep && readOnly !== true
      ? [{ pointer: at, says: 'needs readOnly', mend: 'add readOnly: true' }]
      : []),
    ...(deep && !isNothing(mountPropagation) && mountPropagation !== 'None'
      ? [{ pointer: at, says: `is with mountPropagation ${shortly(mountPropagation)}`, mend: 'remove one' }]
      : []),
  ];
};

export const judgeSecurity: RecordRule = (context, pointer) => {
  if (context.allowPrivilegeEscalation !== false) return [];
  const mend = 'write one of both';
  const at = `${pointer}/allowPrivilegeEscalation`;
  if (context.privileged === true) return [{ pointer: at, says: 'is false, and privileged is true', mend }];
  return listAt(context, '/capabilities/add').includes('CAP_SYS_ADMIN')
    ? [{ pointer: at, says: 'is false, and CAP_SYS_ADMIN is added', mend }]
    : [];
};

/** HTTP/2 is asked without TLS, at the pod's own address. */
export const judgeHttp: RecordRule = ({ host, protocol, scheme }, pointer) =>
  protocol === 'HTTP2' && (scheme === 'HTTPS' || !isNothing(host))
    ? [
        {
          pointer: `${pointer}/protocol`,
          says: 'is HTTP2, which is asked by HTTP without host',
          mend: 'remove it',
        },
      ]
    : [];
