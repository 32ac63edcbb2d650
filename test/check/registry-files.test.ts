import { toldOfFile } from './told';

const FOLDER = '/etc/containers/registries.conf.d';
const runtime = { mirrors: { 'registry.k8s.io': ['10.20.0.254:5000'] } };

test.each([
  [
    '99-own.conf',
    '[[registry]]\nprefix = "registry.k8s.io"\nblocked = true\n',
    /blocks registry.k8s.io, where registry.k8s.io\//,
  ],
  [
    '99-own.conf',
    '[[registry]]\nlocation = "registry.k8s.io"\ninsecure = true\n',
    /takes the place of that in .*20-bootwright.conf/,
  ],
  ['10-own.conf', '[[registry]]\nprefix = "*.k8s.io"\nblocked = true\n[[registry\n', /is not TOML/],
])('%s with %j is told', (name, content, line) => {
  expect(toldOfFile(`${FOLDER}/${name}`, content, { runtime })).toContainEqual(expect.stringMatching(line));
});

test.each([
  ['10-own.conf', '[[registry]]\nprefix = "docker.io"\nblocked = true\n'],
  ['10-own.conf', '[[registry]]\nlocation = "registry.k8s.io"\nblocked = true\n'],
  ['99-own.conf', '[[registry]]\nprefix = "registry.k8s.io/not-this"\nblocked = true\n'],
  ['99-own.conf', '[[registry]]\nprefix = "*.k8s.io"\nblocked = true\n'],
  ['99-own.conf', 'unqualified-search-registries = ["docker.io"]\n'],
  ['99-own.conf.off', '[[registry]]\nprefix = "registry.k8s.io"\nblocked = true\n'],
])('%s with %j is taken', (name, content) => {
  expect(toldOfFile(`${FOLDER}/${name}`, content, { runtime })).toEqual([]);
});
