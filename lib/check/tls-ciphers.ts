import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { kubeletConfiguration } from './read/kubelet';
import { placeOf } from './read/place';
import { textAt, textsAt } from './read/value';
import { placeOfFlag } from './releases/place';
import { givenFlags, programsOf, type StartedProgram } from './releases/program';
import type { Rule } from './rule';

/** A list of cipher suites has one with which HTTP/2 may be spoken. */
export const tlsCiphers: Rule = {
  name: 'tls-ciphers',
  protects: 'A server whose list of cipher suites has none that HTTP/2 asks for exits at every start.',
  seen: ['kubernetes/kubernetes#81145', 'etcd-io/etcd#10652'],
  check: (model) => [
    ...programsOf(model).flatMap(ciphersOf),
    ...model.pools.flatMap((pool) => checkKubelet(model, pool)),
  ],
};

/** RFC 7540, 9.2.2, and the other one by the key of the certificate (x/net/http2, ConfigureServer). */
const WANTED = ['TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'];

/** With TLS 1.3 alone the list is not asked. */
const NEWEST = /1\.?3$/;

const MEND = `add ${WANTED[0]}, or take TLS 1.3 alone`;

function misses(suites: readonly string[], least: string | undefined): boolean {
  return suites.length > 0 && !NEWEST.test(least ?? '') && !suites.some((suite) => WANTED.includes(suite));
}

/** Of one command line. */
export function ciphersOf(program: StartedProgram): Issue[] {
  const { at, file } = program;
  const given = givenFlags(program);
  const flag = at.program === 'etcd' ? 'cipher-suites' : 'tls-cipher-suites';
  const value = given.get(flag) ?? '';
  if (!misses(value.split(',').filter(Boolean), given.get('tls-min-version'))) return [];
  const { by, path } = placeOfFlag(file, at.program, flag);
  return [error(path, `${by}--${flag}=${value} has no suite for HTTP/2, and ${at.program} exits`, MEND)];
}

function checkKubelet(model: ClusterModel, pool: PoolModel): Issue[] {
  const kubelet = kubeletConfiguration(model, pool);
  const suites = textsAt(kubelet?.fields, '/tlsCipherSuites');
  if (!kubelet || !misses(suites, textAt(kubelet.fields, '/tlsMinVersion'))) return [];
  const message = `tlsCipherSuites ${suites.join(', ')} has no suite for HTTP/2, and the kubelet exits`;
  return [error(placeOf(kubelet.file, pool, message), `${kubelet.file.path}: ${message}`, MEND)];
}
