import fc from 'fast-check';
import type { ClusterModel } from '../lib/constructs';
import { structureOf } from '../lib/formats';
import type { ClusterSpec, FileSpec, PatchSpec } from '../lib/spec';

/** What is met where something else was expected, names that every object answers to among it. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, 5, -1, true, '', 'x', 'a: [', [], {}, [null], [5], ['x'], [[]], [{}], {
    a: null,
  }),
  fc.constantFrom('toString', 'constructor', 'valueOf', 'length', 'name').map((name) => ({ [name]: 5 })),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One value of each file that a patch can change gives way to an odd one, now and then more than one. */
export function oddPatches(model: ClusterModel): fc.Arbitrary<PatchSpec[]> {
  const targets = [...targetsIn(model)];
  const one = fc
    .tuple(fc.constantFrom(...targets), fc.nat(), odd, fc.constantFrom('replace' as const, 'add' as const))
    .map(([{ path, document, pointers }, at, value, op]): PatchSpec => {
      const pointer = pointers[at % pointers.length] ?? '';
      return { path, document, operations: [{ op, path: pointer, value }] };
    });
  return fc.array(one, { minLength: 1, maxLength: 6 });
}

interface Target {
  readonly path: string;
  readonly document: number;
  readonly pointers: readonly string[];
}

function* targetsIn({ pools }: ClusterModel): Iterable<Target> {
  const seen = new Set<string>();
  for (const { shared, machines } of pools) {
    for (const { artifact, path } of [...shared.files, ...(machines[0]?.own.files ?? [])]) {
      if (seen.has(path) || !artifact.content) continue;
      seen.add(path);
      for (const [document, value] of structureOf(artifact.content).entries())
        yield { path, document, pointers: pointersIn(value, '') };
    }
  }
}

function pointersIn(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
  return [
    path,
    ...Object.entries(value).flatMap(([name, each]) => pointersIn(each, `${path}/${escaped(name)}`)),
  ];
}

/** One or two values of a description give way to odd ones, wherever they stand. */
export function oddDescriptions(spec: ClusterSpec): fc.Arbitrary<unknown> {
  const pointers = pointersIn(spec, '').filter((pointer) => pointer !== '');
  const change = fc.tuple(fc.constantFrom(...pointers), odd);
  return fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) =>
    // Of two, one may have taken away where the other was.
    changes.reduce<unknown>(
      (whole, [pointer, value]) => withValue(whole, pointer.slice(1).split('/'), value),
      spec,
    ),
  );
}

function withValue(whole: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (typeof whole !== 'object' || whole === null) return whole;
  const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
  if (!Object.hasOwn(whole, key)) return whole;
  const copy = (Array.isArray(whole) ? [...whole] : { ...whole }) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

/** What a person may have saved half-written. */
const texts = fc.oneof(
  fc.constantFrom(
    'a: *b\n',
    'a: &a\n  b: *a\n',
    'a: [\n "',
    '',
    '---\n---\n',
    '"__proto__": 5\n',
    '- &a [*a]\n',
    '{{ x }}',
  ),
  fc.string(),
  odd.map((value) => JSON.stringify(value)),
  fc
    .record({
      apiVersion: odd,
      kind: fc.constantFrom('Pod', 'ConfigMap'),
      metadata: odd,
      data: odd,
      spec: odd,
    })
    .map((value) => JSON.stringify(value)),
  fc
    .record({ name: odd, image: odd, command: odd, args: odd, volumeMounts: odd }, { requiredKeys: [] })
    .map((each) =>
      JSON.stringify({ apiVersion: 'v1', kind: 'Pod', spec: { containers: [each], volumes: [each] } }),
    ),
  fc
    .tuple(
      fc.constantFrom('kubeadm.k8s.io/v1beta4', 'kubelet.config.k8s.io/v1beta1', 'constructor'),
      odd,
      odd,
    )
    .map(([apiVersion, kind, each]) =>
      JSON.stringify({
        apiVersion,
        kind: kind ?? 'ClusterConfiguration',
        apiServer: each,
        featureGates: each,
      }),
    ),
);

/** Files where programs of Kubernetes and the runtime look. */
export const oddFiles: fc.Arbitrary<FileSpec[]> = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom(
      '/etc/crio/crio.conf.d/99-own.conf',
      '/etc/kubernetes/addons/99-own.yaml',
      '/etc/kubernetes/manifests/own',
      '/etc/kubernetes/manifests/own.yaml',
      '/etc/kubernetes/own.json',
      '/etc/sysctl.d/99-own.conf',
      '/var/lib/kubelet/own.yaml',
    ),
    content: texts,
  }),
  { maxLength: 3, selector: ({ path }) => path },
);
