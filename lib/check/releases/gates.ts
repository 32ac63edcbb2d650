import type { ClusterModel } from '../../constructs';
import type { Issue } from '../../plan';
import { flagsOf, type GatedAt } from '../../releases/facts';
import { own } from '../../releases/own';
import { tableAt } from '../read/value';
import type { Rule } from '../rule';
import { configurationsOf } from './configuration';
import { givenValue, normalized } from './judge-flag';
import { judgeGate } from './judge-gate';
import { type Origin, placeOfField, placeOfFlag } from './place';
import { programsOf } from './program';

/** A feature gate that some file sets. */
export interface SetGate {
  readonly at: GatedAt;
  readonly gate: string;
  readonly value: boolean;
  readonly origin: Origin;
}

/** Every feature gate exists in the release that reads it, and is not set against its lock. */
export const gates: Rule = {
  name: 'gates',
  protects: 'A program that does not know a feature gate, or has it locked the other way, exits at once.',
  seen: ['kubernetes/kubernetes#100988', 'aws/eks-anywhere#8984', 'siderolabs/talos#13480'],
  check: (model) => gatesIn(model).flatMap(judgeEach),
};

function judgeEach({ at, gate, origin, value }: SetGate): Issue[] {
  return judgeGate(at, gate, value, origin);
}

/** Every feature gate that a flag or a configuration file sets. */
export function gatesIn(model: ClusterModel): SetGate[] {
  return [...fromFlags(model), ...fromConfigurations(model)];
}

/** `--feature-gates=A=true,B=false`; since 1.32 a program's name may stand before a gate, `kube:A=true`. */
function fromFlags(model: ClusterModel): SetGate[] {
  return programsOf(model).flatMap(({ at, file, flags }) =>
    flags
      .filter((flag) => normalized(at, flag.name) === 'feature-gates')
      .flatMap((flag) => {
        const facts = flagsOf(at)['feature-gates'];
        const pairs = facts ? givenValue(flag, facts).split(',') : [];
        return pairs.flatMap((pair) => {
          const [, gate, value] = /^(?:kube:)?(\w+)=(\w+)$/.exec(pair) ?? [];
          const origin = placeOfFlag(file, at.program, flag.name);
          return gate && value ? [{ at, gate, value: /^(1|t)/i.test(value), origin }] : [];
        });
      }),
  );
}

/** The kinds that have `featureGates`, and whose gates these are. */
const OWNERS: Readonly<Record<string, GatedAt['program']>> = {
  ClusterConfiguration: 'kubeadm',
  KubeProxyConfiguration: 'kube-proxy',
  KubeletConfiguration: 'kubelet',
};

function fromConfigurations(model: ClusterModel): SetGate[] {
  return configurationsOf(model).flatMap(({ file, kind, value }) => {
    const program = own(OWNERS, kind.kind);
    if (!program) return [];
    return Object.entries(tableAt(value, '/featureGates')).map(([gate, set]) => ({
      at: { program, minor: file.runs.release.minor },
      gate,
      value: set === true,
      origin: placeOfField(file, kind.kind, `featureGates.${gate}`),
    }));
  });
}
