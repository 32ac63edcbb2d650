import { parseVersion, releaseOf } from '../../lib/releases';

describe('parseVersion', () => {
  test.each([
    ['v1.36.3', { minor: '1.36', patch: 3 }],
    ['v1.25.0', { minor: '1.25', patch: 0 }],
    ['v1.37.0', { minor: '1.37', patch: 0 }],
    ['v1.24.17', { minor: '1.24', patch: 17 }],
  ])('reads %s', (version, parsed) => {
    expect(parseVersion(version)).toEqual(parsed);
  });

  test.each([
    '1.36.3',
    'v1.36',
    'v1.36.3 ',
    'v1.36.03',
    'v01.36.3',
    'v1.36.3+k3s1',
    'v1.37.0-alpha.1',
    'v1.37.0-rc.0',
    'stable-1',
    '',
  ])('refuses %p', (version) => {
    expect(parseVersion(version)).toBeUndefined();
  });
});

describe('releaseOf', () => {
  test.each([
    ['v1.36.3', '1.36'],
    ['v1.37.1', '1.37'],
    ['v1.24.17', undefined],
    ['latest', undefined],
  ])('of %s is %s', (version, minor) => {
    expect(releaseOf(version)?.minor).toBe(minor);
  });
});
