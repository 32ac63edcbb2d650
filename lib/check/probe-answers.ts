import type { MachineModel } from '../constructs';
import type { Issue } from '../plan';
import { own } from '../releases/own';
import type { ProbePaths, Release } from '../releases/release';
import { doubtfulIn, wrongIn } from './issues';
import { isNothing, shortly } from './pods/fault';
import { fileAt } from './read/files';
import { type Manifest, nameOf, onManifests } from './read/manifests';
import { flagsIn } from './read/static-pods';
import { numberOf, tableAt, tablesAt, textAt } from './read/value';
import type { Rule } from './rule';

/** The kubelet asks each program what it answers, as it answers, and waits long enough. */
export const probeAnswers: Rule = {
  name: 'probe-answers',
  protects:
    'The kubelet kills a program, again and again, that it asks for a path which is not there, by the other protocol, or that is only busy.',
  seen: ['kubernetes/kubeadm#413', 'openshift/openshift-ansible#8443'],
  check: ({ pools }) => pools.flatMap((pool) => onManifests(pool, checkPod)),
};

/** What a program answers, and by which protocol. */
interface Answers {
  readonly paths: readonly string[];
  readonly scheme: string;
}

type Pods = Release['staticPods']['probes'];

/** By the file's name, as the release's table has it. */
const PROGRAMS: Readonly<Record<string, keyof Pods>> = {
  etcd: 'etcd',
  'kube-apiserver': 'kubeApiserver',
  'kube-controller-manager': 'kubeControllerManager',
  'kube-scheduler': 'kubeScheduler',
};

/** Served by all minors besides, /health by etcd alone. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  etcd: ['/health'],
  'kube-apiserver': ['/healthz', '/livez', '/readyz'],
  'kube-controller-manager': ['/healthz'],
  'kube-scheduler': ['/healthz'],
};

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

function checkPod(machine: MachineModel, { file, pod }: Manifest): Issue[] {
  const name = nameOf(file);
  const [container] = tablesAt(pod, '/spec/containers');
  const answers = answersOf(machine, name, container);
  if (!answers) return [];
  return PROBES.flatMap((probe) => {
    const asked = tableAt(container, `/${probe}`);
    if (Object.keys(asked).length === 0) return [];
    const at = `/spec/containers/0/${probe}`;
    return [
      ...unanswered(asked, name, answers).map(({ says, mend }) =>
        wrongIn(machine, file, `${at}${says}`, mend),
      ),
      ...(probe === 'livenessProbe'
        ? impatient(machine, asked, name).map(({ says, mend }) =>
            doubtfulIn(machine, file, `${at}${says}`, mend),
          )
        : []),
    ];
  });
}

function answersOf(machine: MachineModel, name: string, container: unknown): Answers | undefined {
  if (name === 'haproxy') return monitored(machine);
  const program = own(PROGRAMS, name);
  if (!program) return undefined;
  const probes = machine.pool.plan.runs.release.staticPods.probes[program];
  const paths = [...(ALWAYS[name] ?? []), ...pathsOf(probes)];
  const metrics = flagsIn(container).get('listen-metrics-urls') ?? '';
  return { paths, scheme: name === 'etcd' && !metrics.includes('https:') ? 'HTTP' : 'HTTPS' };
}

function pathsOf(probes: ProbePaths): string[] {
  return Object.values(probes).filter((path) => path !== undefined);
}

/** haproxy answers what haproxy.cfg says. */
const ANSWERED = /^\s*(?:monitor-uri\s+|http-request return status 200 if \{ path )(\S+)/gm;

function monitored(machine: MachineModel): Answers | undefined {
  const text = fileAt(machine, '/etc/haproxy/haproxy.cfg')?.text ?? '';
  const paths = [...text.matchAll(ANSWERED)].map(([, path = '']) => path);
  return paths.length > 0 ? { paths, scheme: 'HTTP' } : undefined;
}

interface Said {
  readonly says: string;
  readonly mend: string;
}

function unanswered(probe: object, name: string, { paths, scheme }: Answers): Said[] {
  const http = tableAt(probe, '/httpGet');
  if (Object.keys(http).length === 0) return [];
  const path = (textAt(http, '/path') ?? '/').replace(/\?.*$/, '');
  const asked = textAt(http, '/scheme') || 'HTTP';
  const known = [...new Set(paths)];
  const there = known.some((each) => path === each || path.startsWith(`${each}/`));
  return [
    ...(there
      ? []
      : [
          {
            says: `/httpGet/path is ${path}, which ${name} does not answer`,
            mend: `ask for ${known.join(' or ')}`,
          },
        ]),
    ...(asked === scheme
      ? []
      : [
          {
            says: `/httpGet/scheme is ${asked}, and ${name} answers by ${scheme} there`,
            mend: `write ${scheme}`,
          },
        ]),
  ];
}

/** Our figures: kubeadm's timeout, and twice the time of its period. */
const TIMEOUT = 15;
const SHORT = 5;
const LEAST = 30;

/** What is alive and not ready is not to be killed, nor what has much to do. */
function impatient(machine: MachineModel, probe: object, name: string): Said[] {
  const { failureThreshold, httpGet, periodSeconds, timeoutSeconds } = tableAt(probe);
  const program = own(PROGRAMS, name);
  const path = textAt(httpGet, '/path') ?? '';
  const live = program && machine.pool.plan.runs.release.staticPods.probes[program].liveness;
  const timeout = isNothing(timeoutSeconds) ? 1 : numberOf(timeoutSeconds);
  const failures = isNothing(failureThreshold) ? 3 : numberOf(failureThreshold);
  const patience = failures * (isNothing(periodSeconds) ? 10 : numberOf(periodSeconds));
  return [
    ...(path.startsWith('/readyz') && live
      ? [
          {
            says: `/httpGet/path is ${path}: ${name} is killed whenever it is not ready`,
            mend: `ask for ${live}`,
          },
        ]
      : []),
    ...(timeout < SHORT
      ? [
          {
            says: `/timeoutSeconds is ${shortly(timeoutSeconds)}${timeout === timeoutSeconds ? '' : `, for which the kubelet takes ${timeout}`}: ${name} is killed when it is busy`,
            mend: `write ${TIMEOUT}`,
          },
        ]
      : []),
    ...(patience < LEAST
      ? [
          {
            says: ` gives up after ${failures} failures in ${patience} s: ${name} is killed at the first stall`,
            mend: 'write failureThreshold: 8 and periodSeconds: 10',
          },
        ]
      : []),
  ];
}
