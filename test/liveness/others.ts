import { otherwise } from '../../lib/explain/otherwise';
import type { Field } from './fields';

/** Another right value, where neither a little more nor a little longer is one. Settings are the same at each level. */
const OTHERS: Readonly<Record<string, unknown>> = {
  'etcd.*.autoCompactionRetention': '9h',
  'etcd.*.joining[]': 'event2',
  'etcd.*.pool': 'spare',
  'etcd.*.resources[]': '/pods',
  'extensions.*.sha256': '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
  'files[].mode': '0600',
  'flags.etcd.*': '3000000',
  'flags.kube-apiserver.*': '8',
  'flags.kube-controller-manager.*': '800',
  'flags.kube-scheduler.*': '9s',
  'flags.kubelet.*': '9s',
  'host.sshAuthorizedKeys[]':
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB1Kf3V0p2Qm7cH0yO3kWg3mKk6x4vKqkC2b1c8x0l9e other',
  'networks.gateway': '10.30.0.252',
  'patches[].path': '/etc/kubernetes/addons/01-rbac.yaml',
  'secretFiles[].mode': '0400',
  'secretsRecipients[]': 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg',
};

/** Another value of a field: one of its choices, if it has any. */
export function otherOf({ name, choices }: Field, value: unknown): unknown {
  const setting = name.replace(/^pools\.\*\.(machines\.\*\.)?/, '');
  const [other] = choices.length > 0 ? choices.filter((each) => each !== value) : otherwise(value);
  return OTHERS[name] ?? OTHERS[setting] ?? other;
}
