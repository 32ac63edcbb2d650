import { configurationsOf } from '../check/releases/configuration';
import { gatesIn } from '../check/releases/gates';
import { normalized } from '../check/releases/judge-flag';
import { programsOf } from '../check/releases/program';
import type { ClusterModel } from '../constructs';
import { fieldsOf, flagsOf, gatesOf, type ProgramAt } from '../releases/facts';

/** A value that nobody sets and that another release chooses otherwise. */
export interface DefaultChange {
  /** `kube-apiserver`, `KubeletConfiguration`. */
  readonly of: string;
  /** `--goaway-chance`, `failCgroupV1`, `feature gate MemoryQoS`. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What changes in the programs of a cluster because it leaves them their defaults; alike changes are one. */
export function changedDefaults(before: ClusterModel, after: ClusterModel): DefaultChange[] {
  const alike = new Map<string, DefaultChange>();
  const all = [...flagChanges(before, after), ...fieldChanges(before, after), ...gateChanges(before, after)];
  for (const change of all) {
    const key = [change.what, change.before, change.after].join(' ');
    const owners = new Set([...(alike.get(key)?.of.split(', ') ?? []), change.of]);
    alike.set(key, { ...change, of: [...owners].sort().join(', ') });
  }
  return [...alike.values()];
}

/** Deprecated flags are left out: a field of a configuration says the same. */
function flagChanges(before: ClusterModel, after: ClusterModel): DefaultChange[] {
  const minors = minorsOf(before);
  return byProgram(after).flatMap(([at, names]) => {
    const old = flagsOf({ ...at, minor: minors.get(at.program) ?? at.minor });
    return Object.entries(flagsOf(at)).flatMap(([name, facts]) => {
      const was = old[name];
      if (!was || facts.deprecated !== '' || names.has(name) || name === 'feature-gates') return [];
      return differs(at.program, `--${name}`, was.default, facts.default);
    });
  });
}

function fieldChanges(before: ClusterModel, after: ClusterModel): DefaultChange[] {
  const { minor } = before.plan.release;
  return configurationsOf(after).flatMap(({ file, kind, value }) => {
    const old = fieldsOf(minor, kind) ?? {};
    const now = fieldsOf(file.runs.release.minor, kind) ?? {};
    return Object.entries(now).flatMap(([path, facts]) => {
      const was = old[path];
      return was && !((path.split('.')[0] as string) in value)
        ? differs(kind.kind, path, was.default, facts.default)
        : [];
    });
  });
}

function gateChanges(before: ClusterModel, after: ClusterModel): DefaultChange[] {
  const minors = minorsOf(before);
  const set = new Set(gatesIn(after).map(({ at, gate }) => `${at.program} ${gate}`));
  return byProgram(after).flatMap(([at]) => {
    const old = gatesOf({ ...at, minor: minors.get(at.program) ?? at.minor });
    return Object.entries(gatesOf(at)).flatMap(([gate, { default: now }]) => {
      const was = old[gate];
      return was && !set.has(`${at.program} ${gate}`)
        ? differs(at.program, `feature gate ${gate}`, `${was.default}`, `${now}`)
        : [];
    });
  });
}

/** Every program once, with the flags that it is given anywhere. */
function byProgram(model: ClusterModel): (readonly [ProgramAt, ReadonlySet<string>])[] {
  const programs = new Map<string, [ProgramAt, Set<string>]>();
  for (const { at, flags } of programsOf(model)) {
    const [, names] = programs.get(at.program) ?? [at, new Set<string>()];
    for (const { name } of flags) names.add(normalized(at, name));
    programs.set(at.program, [at, names]);
  }
  return [...programs.values()];
}

function minorsOf(model: ClusterModel): ReadonlyMap<string, string> {
  return new Map(programsOf(model).map(({ at }) => [at.program, at.minor]));
}

function differs(of: string, what: string, before: string, after: string): DefaultChange[] {
  return before === after ? [] : [{ of, what, before, after }];
}
