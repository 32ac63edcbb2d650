import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { staticPodsOf } from './read/static-pods';
import { shown } from './read/value';
import type { Rule } from './rule';

/** What the API needs starts without the API: etcd and the API servers never wait for what they are to serve. */
export const etcdIndependence: Rule = {
  name: 'etcd-independence',
  protects:
    'A kubelet that first asks the API, by way of a balancer with nothing behind it, does not start the etcd and the API server that would answer.',
  seen: ['kubernetes/kubernetes#68686', 'kubernetes/kubernetes#95546', 'kubernetes/kubernetes#99602'],
  check: (model) => model.pools.flatMap((pool) => [...checkDedicated(pool), ...checkBootstrap(model, pool)]),
};

/** A machine for etcd alone is no node, so that its kubelet has nobody to wait for. */
function checkDedicated(pool: PoolModel): Issue[] {
  if (!pool.plan.etcdCluster || pool.plan.roles.includes('node')) return [];
  return pool.shared.files
    .filter(({ path, text }) => KUBELET_UNIT.test(path) && /--(bootstrap-)?kubeconfig=/.test(text))
    .map((file) => {
      const message = `${file.path} gives the kubelet of machines for etcd alone a kubeconfig, so that it waits for the API`;
      return error(
        placeOf(file, pool, message),
        message,
        'take --kubeconfig and --bootstrap-kubeconfig out of it',
      );
    });
}

/** The kubelet's unit and its drop-ins. */
const KUBELET_UNIT = /^\/etc\/systemd\/system\/kubelet\.service(\.d\/[^/]+\.conf)?$/;

const BOOTSTRAP = '/etc/kubernetes/bootstrap-kubelet.conf';

/** With `rotateCertificates` the kubelet asks for its first certificate in the background, else before all pods. */
function checkBootstrap(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  const asks =
    pool.shared.secrets.some(({ path }) => path === BOOTSTRAP) || model.plan.bootstrap === 'kubeadm';
  const serves = pool.plan.roles.includes('control-plane') && pool.plan.roles.includes('node');
  if (!kubelet || !asks || !serves || kubelet.fields.rotateCertificates === true) return [];
  const pods = staticPodsOf(pool.shared).map(({ name }) => name);
  const what = pods.length > 0 ? pods.join(', ') : 'its static pods';
  const message = `${kubelet.file.path}: rotateCertificates is ${shown(kubelet.fields.rotateCertificates ?? 'missing')}, so the kubelet starts ${what} only when the API has given it a certificate`;
  return [
    error(placeOf(kubelet.file, pool, message), message, 'set it to true: here the API is one of those pods'),
  ];
}
