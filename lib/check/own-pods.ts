import type { MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { own } from '../releases/own';
import { doubtfulIn, wrongIn } from './issues';
import { shortly } from './pods/fault';
import { valueAt } from './read/files';
import { type Manifest, nameOf, onManifests } from './read/manifests';
import { tablesAt, textsAt } from './read/value';
import type { Rule } from './rule';

/** The pods that a cluster stands on run in the machine's network, as who may read their keys, and for ever. */
export const ownPods: Rule = {
  name: 'own-pods',
  protects:
    'A control plane whose pod has a network of its own listens where nobody asks; one without its rights, or that ends for good, is gone until somebody looks.',
  seen: ['kube-vip/kube-vip#144', 'osixia/container-keepalived#14'],
  check: ({ pools }) => pools.flatMap((pool) => onManifests(pool, checkPod)),
};

interface Needs {
  /** Whether it reads keys that are root's alone. */
  readonly root: boolean;
  readonly capabilities: readonly string[];
}

const KEYS: Needs = { root: true, capabilities: [] };

/** By the file's name. The image of haproxy runs as a user of its own, and keepalived sends packets itself. */
const PODS: Readonly<Record<string, Needs>> = {
  etcd: KEYS,
  haproxy: { root: false, capabilities: [] },
  keepalived: { root: true, capabilities: ['NET_ADMIN', 'NET_RAW'] },
  'kube-apiserver': KEYS,
  'kube-controller-manager': KEYS,
  'kube-scheduler': KEYS,
};

function checkPod(machine: MachineModel, { file, pod }: Manifest): Issue[] {
  const name = nameOf(file);
  const needs = own(PODS, name);
  if (!needs) return [];
  const wrong = [...spaces(pod, name), ...lives(pod, name), ...(needs.root ? users(pod, name) : [])];
  return [
    ...wrong.map(({ says, mend }) => wrongIn(machine, file, says, mend)),
    ...lacking(pod, name, needs).map(({ says, mend }) => wrongIn(machine, file, says, mend)),
    ...waiting(pod, name).map(({ says, mend }) => doubtfulIn(machine, file, says, mend)),
  ];
}

interface Said {
  readonly says: string;
  readonly mend: string;
}

function spaces(pod: object, name: string): Said[] {
  const host = valueAt(pod, '/spec/hostNetwork');
  const says = `/spec/hostNetwork is ${shortly(host)}, so that ${name} has a network of its own, in which nobody looks for it`;
  return host === true ? [] : [{ says, mend: 'let it be true' }];
}

/** What ends for good, or does not begin. */
function lives(pod: object, name: string): Said[] {
  const policy = valueAt(pod, '/spec/restartPolicy') ?? 'Always';
  const deadline = valueAt(pod, '/spec/activeDeadlineSeconds') ?? undefined;
  const never = tablesAt(pod, '/spec/containers').findIndex((each) => each.imagePullPolicy === 'Never');
  return [
    ...(policy === 'Always' || policy === ''
      ? []
      : [
          {
            says: `/spec/restartPolicy is ${shortly(policy)}: ${name} ends once, and for good`,
            mend: 'remove it',
          },
        ]),
    ...(deadline === undefined
      ? []
      : [
          {
            says: `/spec/activeDeadlineSeconds ends ${name} after ${shortly(deadline)} s`,
            mend: 'remove it',
          },
        ]),
    ...(never < 0
      ? []
      : [
          {
            says: `/spec/containers/${never}/imagePullPolicy is Never, and nobody else brings the image`,
            mend: 'write IfNotPresent',
          },
        ]),
  ];
}

/** Keys have mode 0600 and are root's. */
function users(pod: object, name: string): Said[] {
  const contexts = ['/spec', ...tablesAt(pod, '/spec/containers').map((_, i) => `/spec/containers/${i}`)];
  return contexts.flatMap((at) => {
    const user = valueAt(pod, `${at}/securityContext/runAsUser`) ?? 0;
    const forbidden = valueAt(pod, `${at}/securityContext/runAsNonRoot`) === true;
    const mend = 'remove it';
    if (user !== 0)
      return [
        {
          says: `${at}/securityContext/runAsUser is ${shortly(user)}, and what ${name} reads is root's alone`,
          mend,
        },
      ];
    return forbidden
      ? [
          {
            says: `${at}/securityContext/runAsNonRoot is true, and ${name} runs as root, whose its keys are`,
            mend,
          },
        ]
      : [];
  });
}

function lacking(pod: object, name: string, { capabilities }: Needs): Said[] {
  const [container] = tablesAt(pod, '/spec/containers');
  if (valueAt(container, '/securityContext/privileged') === true) return [];
  const added = textsAt(container, '/securityContext/capabilities/add');
  const has = (each: string) => added.some((one) => one.replace(/^CAP_/, '') === each || one === 'ALL');
  return capabilities
    .filter((each) => !has(each))
    .map((each) => ({
      says: `${name} has not the capability ${each}, without which it holds no address`,
      mend: 'add it to /spec/containers/0/securityContext/capabilities/add',
    }));
}

/** What has to be ended by force loses what it was about to write. */
function waiting(pod: object, name: string): Said[] {
  const grace = valueAt(pod, '/spec/terminationGracePeriodSeconds');
  const says = `/spec/terminationGracePeriodSeconds is ${shortly(grace)}: ${name} has no time to end what it began`;
  return typeof grace === 'number' && grace < 5
    ? [{ says, mend: 'remove it: the kubelet then waits for 30 s' }]
    : [];
}
