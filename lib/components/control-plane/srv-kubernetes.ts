/** The folder of `pkiLayout: 'srv-kubernetes'` and the names in it, as kubernetes' cluster/saltbase had them. */
export const srvKubernetes = {
  folder: '/srv/kubernetes',
  ca: '/srv/kubernetes/ca.crt',
  serverCertificate: '/srv/kubernetes/server.cert',
  serverKey: '/srv/kubernetes/server.key',
  administratorCertificate: '/srv/kubernetes/kubecfg.crt',
  administratorKey: '/srv/kubernetes/kubecfg.key',
  tokens: '/srv/kubernetes/known_tokens.csv',
} as const;
