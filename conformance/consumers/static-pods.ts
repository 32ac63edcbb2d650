import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import type { Bundle } from '../bundle';
import type { Consumer, Mistake } from '../consumer';
import { judge } from '../judges/judge';
import { type Judged, judgedMutants } from '../static-pods/judged';
import { rich } from '../static-pods/rich';
import { onDisk, type Subject } from '../subject';
import { NEWEST } from './kubernetes';

/** Of each minor the release whose modules are all there. */
const MINORS: Readonly<Record<string, string>> = {
  '1.33': 'v1.33.13',
  '1.34': 'v1.34.10',
  '1.35': 'v1.35.8',
  '1.36': NEWEST,
};

/** Mutants of each pod, and of the rich one that stands beside the first. */
const FEW = 20;
const MANY = 1_000;

const MANIFEST = 'machines/m1/rootfs/etc/kubernetes/manifests/own.yaml';

function consumer(name: string, minor: string, mutants: number, apart?: string): Consumer {
  const program = judge('pod', 'k8s.io/kubernetes', MINORS[minor] ?? NEWEST);
  return {
    name,
    reads: `static pods of ${minor}, strictly, and mutants of them, which our rules judge too`,
    ...(apart ? { apart } : {}),
    tells: true,
    programs: [program],
    version: `${program.name} --version`,
    check: `${program.name} "$1"\n${program.name} --compare < /run/judged`,
    minutes: 5,
    subjects: (bundle) => subjects(bundle, minor, mutants),
    mistakes,
  };
}

/** Pods of the minor itself as they are, those of others only as what mutants are made of. */
function subjects(bundle: Bundle, minor: string, mutants: number): Subject[] {
  const ours = bundle.kubernetes === 'v0.0.0' || bundle.kubernetes.startsWith(`v${minor}.`);
  if (!ours) return [];
  return onDisk(bundle, /^\/etc\/kubernetes\/manifests\/[^/]+$/).map((subject, i) => {
    // Made when it is looked at: of most subjects nobody does.
    const spoil = () => {
      const pod = parse(bundle.content(subject.file));
      const seeds: readonly object[] = i === 0 ? [pod, rich] : [pod];
      return written(seeds.flatMap((seed, j) => judgedMutants(minor, seed, mutants, 2 * i + j + 1)));
    };
    return Object.defineProperty({ ...subject }, 'spoil', { get: spoil, enumerable: true });
  });
}

/** Bash that writes pods and verdicts where the check looks for them. */
function written(judged: readonly Judged[]): string {
  const text = judged.map((each) => JSON.stringify(each)).join('\n');
  const packed = gzipSync(`${text}\n`).toString('base64').replace(/.{76}/g, '$&\n');
  return `base64 -d <<'EOF' | gunzip > /run/judged\n${packed}\nEOF`;
}

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: { name: own }\nspec:\n';
const CONTAINERS = '  containers: [{ name: own, image: a/b:1 }]\n';

const mistakes: readonly Mistake[] = [
  {
    files: { [MANIFEST]: `${POD}${CONTAINERS}  hostnetwork: true\n` },
    says: /unknown field "spec.hostnetwork"/,
  },
  {
    files: { [MANIFEST]: `${POD}${CONTAINERS}  volumes: [{ name: a }, { name: a }]\n` },
    says: /Duplicate value: "a"/,
  },
  {
    files: { [MANIFEST]: `${POD}  containers: [{ name: own, image: a/b:1, imagePullPolicy: Allways }]\n` },
    says: /Unsupported value: "Allways"/,
  },
  // A verdict of ours that the kubelet does not share.
  {
    spoil: written([{ pod: {}, refused: false, dropped: false, says: '' }]),
    says: /otherwise than our rules: 1/,
  },
];

/** What our rules say of thousands of pods against the kubelet's own validation. */
export const staticPods: readonly Consumer[] = [
  consumer('static-pods', '1.36', FEW),
  ...Object.keys(MINORS).map((minor) =>
    consumer(
      'static-pods-by-minor',
      minor,
      MANY,
      'programs of four minors, and ten thousand pods, take minutes',
    ),
  ),
];
