import { apiPort } from '../../plan';
import type { Flags } from '../arguments';

const CERTIFICATE = 'sealed/ puts the key and certificate at the path that `pkiLayout` gives it';
const ETCD = 'it follows from `etcd`, and every API server must see the same stores';
const FRONT_PROXY =
  'aggregated API servers know the caller by the front proxy’s certificate and these headers';

/** Flags of kube-apiserver that hold the cluster together. */
export const protectedFlags: Flags = {
  'advertise-address': 'it is the address of the machine, which the certificate names',
  'allow-privileged': 'kube-proxy and the pod network run privileged',
  'client-ca-file': CERTIFICATE,
  'enable-bootstrap-token-auth': 'machines join by bootstrap token',
  'etcd-cafile': CERTIFICATE,
  'etcd-certfile': CERTIFICATE,
  'etcd-keyfile': CERTIFICATE,
  'etcd-servers': ETCD,
  'etcd-servers-overrides': ETCD,
  'kubelet-client-certificate': CERTIFICATE,
  'kubelet-client-key': CERTIFICATE,
  'proxy-client-cert-file': CERTIFICATE,
  'proxy-client-key-file': CERTIFICATE,
  'requestheader-allowed-names': FRONT_PROXY,
  'requestheader-client-ca-file': CERTIFICATE,
  'requestheader-extra-headers-prefix': FRONT_PROXY,
  'requestheader-group-headers': FRONT_PROXY,
  'requestheader-username-headers': FRONT_PROXY,
  'secure-port': `the balancer, the probes and the kubeconfigs of this machine look for it at ${apiPort}`,
  'service-account-key-file': CERTIFICATE,
  'service-account-signing-key-file': CERTIFICATE,
  'service-cluster-ip-range':
    'it is `networks.services`, from which the addresses of the API and of DNS follow',
  'service-node-port-range':
    'it is `networks.nodePorts`, which the firewall and the ports that connections go out from follow',
  'tls-cert-file': CERTIFICATE,
  'tls-private-key-file': CERTIFICATE,
  'token-auth-file':
    'tokens are secrets, which no description holds; `pkiLayout: srv-kubernetes` brings the file and this flag',
};
