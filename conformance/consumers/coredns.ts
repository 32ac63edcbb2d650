import type { Consumer, Mistake } from '../consumer';
import { judge } from '../judges/judge';
import { inBundle } from '../subject';

const JUDGE = judge('corefile', 'github.com/coredns/coredns', 'v1.14.2');

/** Its plugin for Kubernetes looks for the pod's own account before it reads on; it asks nobody yet. */
const CHECK = `account=/var/run/secrets/kubernetes.io/serviceaccount
mkdir -p $account
touch $account/ca.crt
echo judge > $account/token
export KUBERNETES_SERVICE_HOST=192.0.2.1 KUBERNETES_SERVICE_PORT=443
echo 'nameserver 192.0.2.1' > /etc/resolv.conf
python3 -c '
import sys, yaml
for each in yaml.safe_load_all(open(sys.argv[1])):
    if each["kind"] == "ConfigMap": print(each["data"]["Corefile"], end="")' "$1" > /tmp/Corefile
grep -q . /tmp/Corefile || { echo no Corefile; exit 1; }
${JUDGE.name} /tmp/Corefile 2> /dev/null`;

export const coredns: Consumer = {
  name: 'coredns',
  reads: 'Corefile',
  packages: ['python3-yaml'],
  programs: [JUDGE],
  version: `${JUDGE.name} --version`,
  check: CHECK,
  subjects: (bundle) => inBundle(bundle, /^cluster\/coredns\.yaml$/),
  mistakes: [
    mistake('chace 30', /Unknown directive 'chace'/),
    mistake('cache 30 {\n  succes 100\n}', /unexpected line ending after 'succes'/),
    mistake('kubernetes cluster.local {\n  pods unsafe\n}', /wrong value for pods: unsafe/),
    mistake('forward . /etc/resolv.conf {\n  max_concurrent many\n}', /invalid syntax/),
  ],
};

function mistake(plugin: string, says: RegExp): Mistake {
  const data = { Corefile: `.:53 {\n${plugin}\n}\n` };
  return { files: { 'cluster/coredns.yaml': JSON.stringify({ kind: 'ConfigMap', data }) }, says };
}
