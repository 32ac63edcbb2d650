import { kubectl } from '../../../lib/components/control-plane/kubectl';
import { releaseOf } from '../manifest';
import { pathsOf, textOf } from '../on-disk';

const WRAPPER = '/opt/bootwright/bin/kubectl';
const ADMIN = '/etc/kubernetes/admin.conf';
const SUPER_ADMIN = '/etc/kubernetes/super-admin.conf';
const SRV = { pkiLayout: 'srv-kubernetes' } as const;

test.each([
  ['v1.28.15', {}, [ADMIN], `--kubeconfig=${ADMIN}`],
  ['v1.29.0', {}, [ADMIN, SUPER_ADMIN], `--kubeconfig=${SUPER_ADMIN}`],
  [
    'v1.36.3',
    SRV,
    ['/srv/kubernetes/kubecfg.crt', '/srv/kubernetes/kubecfg.key'],
    '--client-certificate=/srv/kubernetes/kubecfg.crt',
  ],
])('%s %j: it works before there is any binding', (version, fields, secrets, flag) => {
  const plan = releaseOf(version, fields);
  expect(pathsOf(kubectl, plan, 'masters')).toEqual([...secrets, WRAPPER]);
  const text = textOf(kubectl, plan, 'masters', WRAPPER);
  expect(text).toContain(`  ${flag} \\\n`);
  expect(text).toContain('--server=https://10.20.0.9:8443 \\\n');
});
