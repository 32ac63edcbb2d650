import { toldOf } from './told';

const told = (location: string) => toldOf({ runtime: { mirrors: { [location]: ['10.20.0.254:5000'] } } });

test.each([
  ['registry.k8s.oi', /^runtime.mirrors.registry.k8s.oi: .*did you mean registry.k8s.io\?/],
  ['quay.oi/tigera', /did you mean quay.io\?/],
])('%s is told', (location, line) => {
  expect(told(location)).toEqual([expect.stringMatching(line)]);
});

test.each(['registry.k8s.io', 'docker.io/library', 'registry.corp.example.com:5000', 'mcr.io'])(
  '%s is taken',
  (location) => {
    expect(told(location)).toEqual([]);
  },
);
