import { argumentsOf, collisions } from '../../lib/components/arguments';
import { type ClusterPlan, formatIssue, type PoolPlan } from '../../lib/plan';
import { releases } from '../../lib/releases';

const COMPUTED = { 'secure-port': '6443', 'allow-privileged': 'true', profiling: 'true' };

/** Only what arguments depend on: the release, and the flags set by hand in the order given. */
function given(minor: string, byHand: Record<string, string | readonly string[]>) {
  const flags = Object.entries(byHand).map(([flag, value]) => [
    flag,
    { value: [value].flat(), path: `pools.masters.flags.kube-apiserver.${flag}` },
  ]);
  const pool = {
    settings: { flags: { 'kube-apiserver': Object.fromEntries(flags) } },
  } as unknown as PoolPlan;
  return { plan: { release: releases[minor] } as ClusterPlan, pool };
}

describe('argumentsOf', () => {
  test.each([
    [
      '1.25',
      { v: '2', profiling: 'false', 'audit-log-path': '-' },
      ['allow-privileged=true', 'audit-log-path=-', 'profiling=false', 'secure-port=6443', 'v=2'],
    ],
    [
      '1.35',
      { v: '2', 'audit-log-path': '-' },
      ['allow-privileged=true', 'audit-log-path=-', 'profiling=true', 'secure-port=6443', 'v=2'],
    ],
    [
      '1.36',
      { v: '2', profiling: 'false', 'audit-log-path': '-' },
      ['allow-privileged=true', 'secure-port=6443', 'v=2', 'profiling=false', 'audit-log-path=-'],
    ],
    [
      '1.30',
      { 'service-account-issuer': ['https://new', 'https://old'] },
      [
        'allow-privileged=true',
        'profiling=true',
        'secure-port=6443',
        'service-account-issuer=https://new',
        'service-account-issuer=https://old',
      ],
    ],
    [
      '1.36',
      { profiling: ['true', 'false'] },
      ['allow-privileged=true', 'secure-port=6443', 'profiling=true', 'profiling=false'],
    ],
    ['1.36', {}, ['allow-privileged=true', 'profiling=true', 'secure-port=6443']],
  ])('%s joins %j as its kubeadm would', (minor, byHand, expected) => {
    const { plan, pool } = given(minor, byHand);
    const { args } = argumentsOf('kube-apiserver', COMPUTED, plan, pool);
    expect(args).toEqual(expected.map((arg) => `--${arg}`));
  });

  test('names the places that had a say', () => {
    const { plan, pool } = given('1.36', { profiling: 'false' });
    const { overriddenBy } = argumentsOf('kube-apiserver', COMPUTED, plan, pool);
    expect(overriddenBy).toEqual(['pools.masters.flags.kube-apiserver.profiling']);
  });
});

describe('collisions', () => {
  test('a value of two lines is refused', () => {
    const { pool } = given('1.36', { 'oidc-issuer-url': 'https://example.com\n' });
    expect(collisions('kube-apiserver', {}, pool).map(formatIssue)).toEqual([
      'pools.masters.flags.kube-apiserver.oidc-issuer-url: --oidc-issuer-url=https://example.com\\n is not one line; write it as one',
    ]);
  });

  test.each([
    ['secure-port', /--secure-port=1 must not be set by hand: the balancer looks for it there/],
    ['secure_port', /secure_port is not how a flag is written here/],
    ['--secure-port', /--secure-port is not how a flag is written here/],
  ])('%s is refused', (flag, message) => {
    const { pool } = given('1.36', { v: '2', [flag]: '1' });
    const issues = collisions('kube-apiserver', { 'secure-port': 'the balancer looks for it there' }, pool);
    expect(issues).toEqual([
      expect.objectContaining({
        path: `pools.masters.flags.kube-apiserver.${flag}`,
        message: expect.stringMatching(message),
        severity: 'error',
      }),
    ]);
  });
});
