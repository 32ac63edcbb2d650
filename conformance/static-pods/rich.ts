const httpGet = { path: '/livez', port: 'http', scheme: 'HTTPS', httpHeaders: [{ name: 'X-A', value: 'b' }] };

/** A pod that says much of what a pod can say, and nothing that a kubelet refuses: none of ours is as rich. */
export const rich = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'rich',
    namespace: 'kube-system',
    labels: { app: 'rich', 'example.com/tier': 'a' },
    annotations: { 'example.com/a': 'b' },
  },
  spec: {
    activeDeadlineSeconds: 3600,
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] },
            { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['b'] }] },
          ],
        },
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } },
        ],
      },
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            topologyKey: 'kubernetes.io/hostname',
            labelSelector: { matchLabels: { app: 'rich' } },
            namespaces: ['a'],
          },
        ],
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 100,
            podAffinityTerm: {
              topologyKey: 'zone',
              labelSelector: { matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['b'] }] },
            },
          },
        ],
      },
    },
    dnsPolicy: 'None',
    dnsConfig: {
      nameservers: ['10.0.0.1'],
      searches: ['example.com'],
      options: [{ name: 'ndots', value: '2' }],
    },
    hostAliases: [{ ip: '10.0.0.2', hostnames: ['a.example.com'] }],
    hostname: 'rich',
    nodeSelector: { a: 'b' },
    os: { name: 'linux' },
    overhead: { cpu: '10m' },
    priorityClassName: 'system-node-critical',
    readinessGates: [{ conditionType: 'example.com/a' }],
    restartPolicy: 'Always',
    securityContext: {
      fsGroup: 1000,
      fsGroupChangePolicy: 'OnRootMismatch',
      runAsUser: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
      supplementalGroups: [1000],
      sysctls: [{ name: 'kernel.shm_rmid_forced', value: '0' }],
    },
    terminationGracePeriodSeconds: 30,
    tolerations: [
      { key: 'a', operator: 'Equal', value: 'b', effect: 'NoSchedule' },
      { key: 'c', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 },
    ],
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'zone',
        whenUnsatisfiable: 'DoNotSchedule',
        minDomains: 2,
        labelSelector: { matchLabels: { app: 'rich' } },
        matchLabelKeys: ['pod-template-hash'],
        nodeAffinityPolicy: 'Honor',
      },
    ],
    initContainers: [
      { name: 'first', image: 'a/b:1', command: ['true'] },
      {
        name: 'beside',
        image: 'a/b:1',
        restartPolicy: 'Always',
        startupProbe: { exec: { command: ['true'] } },
      },
    ],
    containers: [
      {
        name: 'main',
        image: 'a/b:1',
        imagePullPolicy: 'IfNotPresent',
        command: ['a'],
        args: ['--b'],
        workingDir: '/',
        ports: [
          { name: 'http', containerPort: 8080, hostPort: 8080, protocol: 'TCP', hostIP: '10.0.0.1' },
          { name: 'dns', containerPort: 53, protocol: 'UDP' },
        ],
        env: [
          { name: 'A', value: 'b' },
          { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
          { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } },
          { name: 'C', valueFrom: { configMapKeyRef: { name: 'a', key: 'b' } } },
          { name: 'S', valueFrom: { secretKeyRef: { name: 'a', key: 'b', optional: true } } },
        ],
        envFrom: [{ prefix: 'X_', configMapRef: { name: 'a' } }, { secretRef: { name: 'a' } }],
        resources: {
          requests: { cpu: '100m', memory: '64Mi' },
          limits: { cpu: 1, memory: '128Mi', 'hugepages-2Mi': '4Mi' },
        },
        livenessProbe: { httpGet, periodSeconds: 10, terminationGracePeriodSeconds: 10 },
        readinessProbe: { tcpSocket: { port: 8080 }, successThreshold: 2 },
        startupProbe: { grpc: { port: 8080, service: 'a' }, failureThreshold: 30 },
        lifecycle: { preStop: { exec: { command: ['a'] } }, postStart: { httpGet: { port: 8080 } } },
        resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] },
          procMount: 'Default',
          readOnlyRootFilesystem: true,
          runAsGroup: 1000,
          seccompProfile: { type: 'Localhost', localhostProfile: 'a/b.json' },
          seLinuxOptions: { type: 'spc_t' },
        },
        terminationMessagePolicy: 'FallbackToLogsOnError',
        volumeMounts: [
          { name: 'host', mountPath: '/host', readOnly: true, mountPropagation: 'HostToContainer' },
          { name: 'scratch', mountPath: '/scratch', subPath: 'a/b' },
          { name: 'claimed', mountPath: '/claimed', subPathExpr: '$(A)' },
        ],
        volumeDevices: [{ name: 'raw', devicePath: '/dev/raw' }],
      },
      {
        name: 'privileged',
        image: 'a/b:latest',
        securityContext: { privileged: true },
        volumeMounts: [{ name: 'host', mountPath: '/host', mountPropagation: 'Bidirectional' }],
      },
    ],
    volumes: [
      { name: 'host', hostPath: { path: '/data', type: 'DirectoryOrCreate' } },
      { name: 'scratch', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
      { name: 'claimed', persistentVolumeClaim: { claimName: 'a' } },
      { name: 'raw', persistentVolumeClaim: { claimName: 'raw' } },
      {
        name: 'configured',
        configMap: { name: 'a', defaultMode: 420, items: [{ key: 'a', path: 'b/c', mode: 256 }] },
      },
      { name: 'secret', secret: { secretName: 'a', optional: true, items: [{ key: 'a', path: 'b' }] } },
      { name: 'shared', nfs: { server: 'a.example.com', path: '/a' } },
      {
        name: 'about',
        downwardAPI: {
          items: [
            { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } },
            { path: 'cpu', resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } },
          ],
        },
      },
      {
        name: 'all',
        projected: {
          defaultMode: 420,
          sources: [
            { configMap: { name: 'a', items: [{ key: 'a', path: 'a' }] } },
            { secret: { name: 'a' } },
            { downwardAPI: { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }] } },
            { serviceAccountToken: { path: 'token', expirationSeconds: 600 } },
          ],
        },
      },
    ],
    serviceAccountName: 'a',
    imagePullSecrets: [{ name: 'a' }],
  },
};
