import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { isTable } from '../formats';
import type { Issue } from '../plan';
import { doubtfulIn, wrongIn } from './issues';
import { containersOf } from './pods/containers-of';
import { isNothing } from './pods/fault';
import { readerOf } from './pods/reader';
import { valueAt } from './read/files';
import { kubeletConfiguration } from './read/kubelet';
import { type Manifest, onManifests } from './read/manifests';
import { tableAt, tablesAt } from './read/value';
import type { Rule } from './rule';

/** A static pod needs nothing of the API. */
export const podReferences: Rule = {
  name: 'pod-references',
  protects:
    'A static pod that names a ConfigMap, a Secret or an account waits for it for ever, is invisible to the API, or since 1.34 is refused by the kubelet.',
  seen: ['kubernetes/kubernetes#103587', 'kube-vip/kube-vip#145', 'openshift/hypershift#206'],
  check: (model) => model.pools.flatMap((pool) => checkPool(model, pool)),
};

function checkPool(model: ClusterModel, pool: PoolModel): readonly Issue[] {
  const gates = tableAt(kubeletConfiguration(model, pool)?.fields, '/featureGates');
  const { minor } = pool.plan.runs.release;
  const refuses = () => readerOf(minor, '', gates).has('PreventStaticPodAPIReferences');
  return onManifests(pool, (machine, manifest) => [
    ...referencesOf(manifest).map((each) => told(machine, manifest, each, refuses(), minor)),
    ...unmirrored(machine, manifest),
  ]);
}

/** A place of a pod that names an object of the API. */
interface Reference {
  readonly pointer: string;
  readonly what: string;
  /** Whether the pod waits for it where the kubelet does not refuse it. */
  readonly waits: boolean;
}

function told(
  machine: MachineModel,
  { file }: Manifest,
  each: Reference,
  refuses: boolean,
  minor: string,
): Issue {
  const { pointer, waits, what } = each;
  const mend = 'remove it, and bring what it holds with files and a hostPath';
  const names = `${pointer} names ${what} of the API`;
  if (refuses)
    return wrongIn(machine, file, `${names}: the kubelet of ${minor} refuses such a static pod`, mend);
  const message = `${names}: the API refuses the mirror of such a static pod`;
  return waits
    ? wrongIn(machine, file, `${message}, and the kubelet may not read it`, mend)
    : doubtfulIn(machine, file, `${message}, which nobody then sees`, mend);
}

/** pkg/api/pod, HasAPIObjectReference. */
function referencesOf({ pod }: Manifest): Reference[] {
  const spec = tableAt(pod, '/spec');
  return [...accounts(spec), ...volumes(spec), ...variables(spec)];
}

function accounts(spec: Readonly<Record<string, unknown>>): Reference[] {
  const named = ['serviceAccountName', 'serviceAccount'].filter((field) => !isNothing(spec[field]));
  const pulling = tablesAt(spec, '/imagePullSecrets').filter(({ name }) => !isNothing(name));
  return [
    ...named.map((field) => ({ pointer: `/spec/${field}`, what: 'an account', waits: false })),
    ...(pulling.length > 0 ? [{ pointer: '/spec/imagePullSecrets', what: 'a Secret', waits: false }] : []),
    ...(tablesAt(spec, '/resourceClaims').length > 0
      ? [{ pointer: '/spec/resourceClaims', what: 'a claim', waits: true }]
      : []),
  ];
}

const SOURCES: Readonly<Record<string, string>> = {
  azureFile: 'a Secret',
  clusterTrustBundle: 'a ClusterTrustBundle',
  configMap: 'a ConfigMap',
  csi: 'a driver',
  ephemeral: 'a claim',
  glusterfs: 'an Endpoints object',
  persistentVolumeClaim: 'a claim',
  podCertificate: 'a certificate',
  secret: 'a Secret',
  serviceAccountToken: 'a token',
};

function volumes(spec: unknown): Reference[] {
  return tablesAt(spec, '/volumes').flatMap((volume, i) => [
    ...named(volume, `/spec/volumes/${i}`),
    ...tablesAt(volume, '/projected/sources').flatMap((source, j) =>
      named(source, `/spec/volumes/${i}/projected/sources/${j}`),
    ),
  ]);
}

function named(source: Readonly<Record<string, unknown>>, at: string): Reference[] {
  return Object.entries(SOURCES)
    .filter(([field]) => isTable(source[field]))
    .map(([field, what]) => ({ pointer: `${at}/${field}`, what, waits: true }));
}

function variables(spec: Readonly<Record<string, unknown>>): Reference[] {
  return containersOf(spec, '/spec').flatMap(([container, at]) => [
    ...tablesAt(container, '/env').flatMap(({ valueFrom }, i) =>
      ['configMapKeyRef', 'secretKeyRef'].flatMap((field) =>
        from(valueFrom, field, `${at}/env/${i}/valueFrom`),
      ),
    ),
    ...tablesAt(container, '/envFrom').flatMap((source, i) =>
      ['configMapRef', 'secretRef'].flatMap((field) => from(source, field, `${at}/envFrom/${i}`)),
    ),
  ]);
}

function from(source: unknown, field: string, at: string): Reference[] {
  const what = field.startsWith('secret') ? 'a Secret' : 'a ConfigMap';
  return isTable(valueAt(source, `/${field}`)) ? [{ pointer: `${at}/${field}`, what, waits: true }] : [];
}

/** The classes that every cluster has (pkg/apis/scheduling/v1/helpers.go). */
const CLASSES: Readonly<Record<string, number>> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

/** The API reckons a pod's priority itself, and refuses a mirror that says another. */
function unmirrored(machine: MachineModel, { file, pod }: Manifest): Issue[] {
  const { priority, priorityClassName: name } = tableAt(pod, '/spec');
  if (typeof priority !== 'number') return [];
  const reckoned = isNothing(name) ? 0 : CLASSES[String(name)];
  if (reckoned === undefined || reckoned === priority) return [];
  const of = isNothing(name) ? 'without a class' : `of ${String(name)}`;
  const message = `/spec/priority is ${priority}, and that ${of} ${reckoned}: the API refuses the mirror of the pod, which nobody then sees`;
  return [doubtfulIn(machine, file, message, 'remove /spec/priority, or name the class')];
}
