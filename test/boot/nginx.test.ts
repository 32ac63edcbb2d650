import { nginx } from '../../lib/boot/nginx';
import type { ClusterSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';
import { bareModel } from './model';

function linesOf(boot: ClusterSpec['boot']): string[] {
  const [file] = nginx.forCluster?.(bareModel(planOf(referenceWith({ boot })))) ?? [];
  return (file?.content ?? '').split('\n').map((line) => line.trim());
}

const server = 'http://10.20.0.254:8080';

test('each machine is known by its address, and nobody else', () => {
  const lines = linesOf({ server });
  expect(lines).toContain('10.20.0.219 worker200;');
  expect(lines.filter((line) => /^[\d.]+ \S+;$/.test(line))).toHaveLength(209);
  expect(lines).toContain('default "";');
});

test('one socket serves both bundles where their URLs name it', () => {
  const lines = linesOf({ server });
  expect(lines.filter((line) => line.startsWith('listen '))).toEqual(['listen 10.20.0.254:8080;']);
  expect(lines).toContain('location / { alias /srv/bootwright/dist/; }');
  expect(lines).toContain('location /sealed/ { return 403; }');
});

test.each([
  ['http://10.20.0.253:8081', ['listen 10.20.0.254:8080;', 'listen 10.20.0.253:8081;'], ''],
  ['https://10.20.0.254/a.b', ['listen 10.20.0.254:8080;', 'listen 10.20.0.254:443 ssl;'], '/a\\.b'],
  ['http://boot.example.com', ['listen 10.20.0.254:8080;', 'listen 80;'], ''],
  ['http://boot.example.com:8080/guarded', ['listen 10.20.0.254:8080;'], '/guarded'],
])('%s is served where it says', (sealedServer, listens, path) => {
  const lines = linesOf({ server, sealedServer });
  expect(lines.filter((line) => line.startsWith('listen '))).toEqual(listens);
  expect(lines).toContain(
    `location ~ ^${path}/machines/(?<bootwright_folder>[^/]+)/(?<bootwright_file>.+)$ {`,
  );
});
