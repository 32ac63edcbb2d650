import { toldOfFlag } from './told';

const API = 'kube-apiserver';
const KCM = 'kube-controller-manager';

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'kube-scheduler',
    { 'leader-elect-lease-duration': '10s', 'leader-elect-renew-deadline': '15s' },
    'flags.kube-scheduler.leader-elect-lease-duration: --leader-elect-lease-duration=10s is not above --leader-elect-renew-deadline=15s, and kube-scheduler exits; raise the first, or lower the second',
  ],
  [
    KCM,
    { 'leader-elect-retry-period': '40s' },
    'flags.kube-controller-manager.leader-elect-retry-period: --leader-elect-renew-deadline=',
  ],
  [
    API,
    { 'max-requests-inflight': '0', 'max-mutating-requests-inflight': '0' },
    'flags.kube-apiserver.max-requests-inflight: --max-requests-inflight=0 and --max-mutating-requests-inflight are both 0, and kube-apiserver exits; give one of them more',
  ],
  [
    API,
    { 'oidc-issuer-url': 'https://user:hunter2@sso.example.com' },
    'flags.kube-apiserver.oidc-issuer-url: --oidc-issuer-url needs --oidc-client-id, and kube-apiserver exits; set it too, or remove --oidc-issuer-url',
  ],
  [
    API,
    { 'authorization-mode': 'Node,RBAC,Webhook' },
    'flags.kube-apiserver.authorization-mode: --authorization-mode=Node,RBAC,Webhook needs --authorization-webhook-config-file, and kube-apiserver exits; set it too, or remove Webhook',
  ],
  [
    API,
    {
      'authentication-config': '/etc/kubernetes/authn.yaml',
      'oidc-issuer-url': 'https://a.example.com',
      'oidc-client-id': 'k',
    },
    'flags.kube-apiserver.authentication-config: --authentication-config=/etc/kubernetes/authn.yaml and --oidc-client-id=k exclude each other, and kube-apiserver exits; remove one of them',
  ],
])('%s with %j', (program, flags, told) => {
  expect(
    toldOfFlag(program, flags)
      .filter((each) => each.includes(' exits'))
      .join('\n'),
  ).toContain(told);
});

test.each<[string, Readonly<Record<string, string>>]>([
  [
    'kube-scheduler',
    {
      'leader-elect-lease-duration': '60s',
      'leader-elect-renew-deadline': '40s',
      'leader-elect-retry-period': '5s',
    },
  ],
  [API, { 'max-requests-inflight': '0' }],
  [API, { 'oidc-issuer-url': 'https://sso.example.com', 'oidc-client-id': 'kubernetes' }],
])('%s takes %j', (program, flags) => {
  expect(toldOfFlag(program, flags)).toEqual([]);
});
