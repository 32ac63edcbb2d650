import { createPrivateKey } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Bundle } from '../bundle';
import { KEY } from '../command-lines/base';
import { type Judged, judgedCommandLines } from '../command-lines/judged';
import type { Consumer, Mistake } from '../consumer';
import { judge } from '../judges/judge';
import { onDisk, type Subject } from '../subject';
import { NEWEST } from './kubernetes';

/** Of each minor the release whose modules are all there. */
const MINORS: Readonly<Record<string, string>> = {
  '1.33': 'v1.33.13',
  '1.34': 'v1.34.10',
  '1.35': 'v1.35.8',
  '1.36': NEWEST,
};

/** Of each program. */
const MANY = 10_000;

/** The key of RFC 7515, A.3, which is nobody's secret: an API server does not start without one. */
const SIGNER = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
  },
}).export({ type: 'sec1', format: 'pem' });

function consumer(minor: string): Consumer {
  const program = judge('flags', 'k8s.io/kubernetes', MINORS[minor] ?? NEWEST);
  return {
    name: 'command-lines',
    reads: `${MANY} command lines of each program of the control plane of ${minor}, which our rules judge too`,
    apart: 'a program around those of a minor takes ten minutes to build, and there are four',
    tells: true,
    programs: [program],
    version: `${program.name} --version`,
    check: `${program.name} --compare < /run/judged`,
    minutes: 10,
    subjects: (bundle) => subjects(bundle, minor),
    mistakes,
  };
}

/** One file of one bundle: what is looked at has nothing to do with it. */
function subjects(bundle: Bundle, minor: string): Subject[] {
  if (!bundle.kubernetes.startsWith('v1.36.')) return [];
  const [subject] = onDisk(bundle, /^\/etc\/kubernetes\/manifests\/kube-apiserver\.yaml$/);
  if (!subject) return [];
  const spoil = () =>
    written(
      (['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] as const).flatMap((program) =>
        judgedCommandLines(minor, program, MANY, 7),
      ),
    );
  return [Object.defineProperty({ ...subject }, 'spoil', { get: spoil, enumerable: true })];
}

/** Bash that writes command lines and verdicts where the check looks for them, and the key. */
function written(judged: readonly Judged[]): string {
  const text = judged.map((each) => JSON.stringify(each)).join('\n');
  const packed = gzipSync(`${text}\n`).toString('base64').replace(/.{76}/g, '$&\n');
  return `cat > ${KEY} <<'EOF'\n${SIGNER}EOF\nbase64 -d <<'EOF' | gunzip > /run/judged\n${packed}\nEOF`;
}

const mistakes: readonly Mistake[] = [
  // Verdicts of ours that the programs do not share.
  {
    spoil: written([
      { program: 'kube-scheduler', args: ['--leader-elect=maybe'], refused: false, strict: false, says: '' },
    ]),
    says: /otherwise than our rules: 1/,
  },
  {
    spoil: written([{ program: 'kube-scheduler', args: [], refused: true, strict: false, says: 'no' }]),
    says: /otherwise than our rules: 1/,
  },
];

/** What our rules say of thousands of command lines against the programs' own parsing and validation. */
export const commandLines: readonly Consumer[] = Object.keys(MINORS).map(consumer);
