import { faultsIn } from '../../lib/check/pods/judge-pod';
import { readerOf } from '../../lib/check/pods/reader';

type Table = Record<string, unknown>;

const container = { name: 'own', image: 'a/b:1' };
const volume = { name: 'data', hostPath: { path: '/data', type: 'Directory' } };

function pod(spec: Table, metadata: Table = {}): Table {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'own', namespace: 'kube-system', ...metadata },
    spec: { containers: [container], ...spec },
  };
}

/** A pod whose one container has these fields too. */
function having(fields: Table, spec: Table = {}): Table {
  return pod({ containers: [{ ...container, ...fields }], ...spec });
}

function told(document: Table | undefined, minor = '1.36'): string[] {
  return faultsIn(readerOf(minor, 'master1'), document).map(
    ({ pointer, says, mend }) => `${pointer} ${says}; ${mend}`,
  );
}

const http = { httpGet: { port: 80 } };
const mount = { name: 'data', mountPath: '/data' };

const right: readonly (readonly [string, Table, string?])[] = [
  ['the least that a pod is', pod({})],
  ['an empty text for none', having({ imagePullPolicy: '' })],
  ['null for none', having({ ports: null, livenessProbe: null })],
  ['a number for a quantity', having({ resources: { requests: { cpu: 1, memory: '1Gi' } } })],
  ['as much as the limit', having({ resources: { requests: { cpu: 1 }, limits: { cpu: '1000m' } } })],
  ['a port by name', having({ ports: [{ name: 'probe', containerPort: 80 }], livenessProbe: http })],
  ['host ports as they are', having({ ports: [{ containerPort: 80, hostPort: 80 }] }, { hostNetwork: true })],
  [
    'one volume mounted twice',
    having({ volumeMounts: [mount, { ...mount, mountPath: '/b' }] }, { volumes: [volume] }),
  ],
  ['an emptyDir that is not said', pod({ volumes: [{ name: 'data' }] })],
  ['all taints', pod({ tolerations: [{ operator: 'Exists' }] })],
  [
    'what a later minor has',
    pod({ initContainers: [{ name: 'a', image: 'a', restartPolicy: 'Always' }] }),
    '1.28',
  ],
];

test.each(right.map(([name, ...rest]) => [name, rest] as const))('takes %s', (_, [document, minor]) => {
  expect(told(document, minor)).toEqual([]);
});

const wrong: readonly (readonly [Table, RegExp, string?])[] = [
  [
    pod({ hostnetwork: true }),
    /^\/spec\/hostnetwork is no field of PodSpec in 1.36: the kubelet drops it without a word; did you mean hostNetwork\?$/,
  ],
  [
    having({ restartPolicy: 'Always' }),
    /restartPolicy is no field of Container in 1.27 \(only since 1.28\).*; remove it$/,
    '1.27',
  ],
  [pod({ workloadRef: {} }), /\(no more since 1.36\)/],
  [
    having({ imagePullPolicy: 'Allways' }),
    /imagePullPolicy is "Allways", and may be Always, Never, IfNotPresent; did you mean Always\?$/,
  ],
  [pod({ restartPolicy: 'always' }), /restartPolicy is "always"/],
  [pod({ hostNetwork: 'true' }), /^\/spec\/hostNetwork is "true"; write true or false, without quotes$/],
  [having({ env: [{ name: 'A', value: 1 }] }), /env\/0\/value is 1; write a text, numbers in quotes$/],
  [having({ name: 'Own' }), /containers\/0\/name is "Own", which is no DNS label/],
  [having({ image: '' }), /image is missing/],
  [having({ image: ' a' }), /with a blank around it/],
  [pod({ containers: [container, container] }), /containers\/1\/name is "own" once more/],
  [pod({ initContainers: [container] }), /initContainers\/0\/name is "own" once more/],
  [pod({ volumes: [volume, volume] }), /^\/spec\/volumes\/1\/name is "data" once more/],
  [pod({ volumes: [{ ...volume, emptyDir: {} }] }), /volumes\/0 has hostPath and emptyDir/],
  [pod({ volumes: [{ name: 'd', hostPath: { path: '/d', type: 'Dir' } }] }), /type is "Dir", and may be/],
  [having({ volumeMounts: [mount] }), /has \/data from volume data, which the pod has not/],
  [having({ volumeMounts: [mount, mount] }, { volumes: [volume] }), /mountPath is "\/data" once more/],
  [having({ livenessProbe: {} }), /livenessProbe has none of exec, grpc, httpGet, tcpSocket/],
  [having({ livenessProbe: { ...http, exec: { command: ['a'] } } }), /livenessProbe has exec and httpGet/],
  [having({ livenessProbe: { httpGet: { port: 65536 } } }), /port is 65536, which is above 65535/],
  [having({ livenessProbe: { ...http, periodSeconds: -1 } }), /periodSeconds is -1, which is below 0/],
  [having({ livenessProbe: { ...http, successThreshold: 2 } }), /successThreshold is 2; write 1/],
  [
    having({ ports: [{ containerPort: 80, hostPort: 81 }] }, { hostNetwork: true }),
    /in the machine's network both are one/,
  ],
  [having({ ports: [{ containerPort: 80 }, { containerPort: 80 }] }, { hostNetwork: true }), /80 is taken/],
  [having({ ports: [{ containerPort: 80, protocol: 'tcp' }] }), /protocol is "tcp"/],
  [
    having({ resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } }),
    /above the limit of "1Gi"/,
  ],
  [having({ resources: { requests: { memroy: '2Gi' } } }), /memroy names no resource/],
  [having({ resources: { requests: { memory: '1GiB' } } }), /memory is "1GiB"; write such as 500m or 1Gi/],
  [having({ securityContext: { runAsUser: -1 } }), /runAsUser is -1/],
  [pod({}, { labels: { a: '-' } }), /labels\/a has "-", which is no value of a label/],
  [pod({}, { name: '' }), /metadata\/name is missing/],
];

test.each(wrong.map(([document, line, minor]) => [line, document, minor ?? '1.36'] as const))(
  'tells %s',
  (line, document, minor) => {
    expect(told(document, minor)).toEqual([expect.stringMatching(line)]);
  },
);
