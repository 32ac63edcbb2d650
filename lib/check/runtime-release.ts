import type { PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { placeOf } from './read/place';
import type { Rule } from './rule';

/** The kubelet and CRI-O that a machine installs are those that its release asks for. */
export const runtimeRelease: Rule = {
  name: 'runtime-release',
  protects:
    'A runtime of another minor than the kubelet does not speak its interface, and the node is never ready.',
  seen: ['cri-o/cri-o#6554', 'cri-o/cri-o#8914'],
  check: ({ pools }) =>
    pools.flatMap((pool) => [...checkPackages(pool), ...checkRepositories(pool), ...checkExtensions(pool)]),
};

/** Programs that follow the release of Kubernetes exactly. */
const KUBERNETES = ['kubeadm', 'kubectl', 'kubelet'];

function checkPackages(pool: PoolModel): Issue[] {
  const { version, release } = pool.plan.runs;
  return pool.shared.packages.flatMap(({ overriddenBy, ...wish }) => {
    const { name, version: given } = spelled(wish);
    const wanted = KUBERNETES.includes(name)
      ? version.slice(1)
      : name === 'cri-o'
        ? release.crio.stream
        : undefined;
    if (wanted === undefined || `${given}.`.replace('-', '.').startsWith(`${wanted}.`)) return [];
    const message = `package ${name} is ${given ?? 'of any version'}, and ${version} needs ${wanted}`;
    return [error(overriddenBy?.[0] ?? pool.plan.path, message, `write ${name}=${wanted}`)];
  });
}

/** A description spells a version as its package manager does: `kubelet=1.36.3-*`, `kubelet-1.36.3`. */
function spelled({ name, version }: { readonly name: string; readonly version?: string }) {
  const [, program, given] = /^([a-z-]+?)[=-](\d.*)$/.exec(name) ?? [];
  return program ? { name: program, version: given } : { name, version };
}

/** A list of packages, and in it the stream or the minor of its URL. */
const REPOSITORY = /^\/etc\/(apt\/sources\.list\.d|yum\.repos\.d)\//;
const STREAM = /\/cri-o:\/stable:\/v(\d+\.\d+)\//g;
const MINOR = /\/core:\/stable:\/v(\d+\.\d+)\//g;

/** One key signs the packages of every minor. */
const KEY = /^gpgkey=.*$/gm;

function checkRepositories(pool: PoolModel): Issue[] {
  const { release, version } = pool.plan.runs;
  const files = pool.shared.files.filter(({ path }) => REPOSITORY.test(path));
  return files.flatMap((file) => {
    const text = file.text.replace(KEY, '');
    const streams = [...text.matchAll(STREAM)].filter(([, stream]) => stream !== release.crio.stream);
    const minors = [...text.matchAll(MINOR)].filter(([, minor]) => minor !== release.minor);
    return [...streams, ...minors].map(([url, found]) => {
      const message = `${file.path}: ${url} has ${found}, which does not go with ${version}`;
      return error(placeOf(file, pool, message), message, `write the repository of ${release.minor}`);
    });
  });
}

/** A system extension whose name tells a minor, such as kubernetes-cri-o-1.36.raw. */
const TOLD = /(?:^|[^\d.])v?(1\.\d{2})(?=[.-]|$)/;

function checkExtensions(pool: PoolModel): Issue[] {
  const { release, version } = pool.plan.runs;
  return pool.shared.downloads.flatMap(({ url, overriddenBy }) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    const [, minor] = /kube|cri-?o/.test(name) ? (TOLD.exec(name) ?? []) : [];
    if (minor === undefined || minor === release.minor || minor === release.crio.stream) return [];
    const message = `extension ${name} is of ${minor}, and these machines run ${version}`;
    return [error(overriddenBy?.[0] ?? pool.plan.path, message, `use the one of ${release.minor}`)];
  });
}
