import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import { compactWith } from '../clusters';

const URL = 'https://a.example.com';

function errorsWith(issuers: string | readonly string[]): string[] {
  const spec = compactWith({ flags: { 'kube-apiserver': { 'service-account-issuer': issuers } } });
  const { issues } = compile(spec);
  return issues.filter(({ severity }) => severity === 'error').map(formatIssue);
}

test.each<[string | readonly string[], RegExp]>([
  [
    [''],
    /^flags\.kube-apiserver\.service-account-issuer: .*--service-account-issuer= is empty, and kube-apiserver does not start; write a URL, or remove it$/,
  ],
  ['', /is empty/],
  [[URL, ''], /is empty/],
  [
    [URL, URL],
    /--service-account-issuer=https:\/\/a\.example\.com is there twice, and kube-apiserver does not start; keep one$/,
  ],
])('API servers do not start with the issuer %j', (issuers, told) => {
  expect(errorsWith(issuers)).toEqual([expect.stringMatching(told)]);
});

test('API servers start with two issuers', () => {
  expect(errorsWith([URL, 'https://kubernetes.default.svc.cluster.local'])).toEqual([]);
});
