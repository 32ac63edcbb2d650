/** The fields that every description has, but for its release. */
export const parts = {
  name: 'typed',
  os: 'debian-12',
  networks: { machines: '10.20.0.0/24', pods: '10.244.0.0/16', services: '10.96.0.0/12' },
  endpoint: { address: '10.20.0.9' },
  etcd: {},
  pools: {},
  boot: { server: 'http://10.20.0.254:8080' },
} as const;
