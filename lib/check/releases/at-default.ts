import type { ClusterModel } from '../../constructs';
import { fieldsOf, flagPresence, gatePresence } from '../../releases/facts';
import { isSameValue } from '../../releases/go-value';
import { own } from '../../releases/own';
import { configurationsOf } from './configuration';
import { gatesIn } from './gates';
import { givenValue, normalized } from './judge-flag';
import { isByHand, type Origin, placeOfField, placeOfFlag } from './place';
import { programsOf } from './program';

/** Something that is set to what it would be anyway. It may stand there on purpose, against another release. */
export interface AtDefault {
  /** `kube-apiserver`, `KubeletConfiguration`. */
  readonly of: string;
  /** `--goaway-chance=0`, `maxPods: 110`, `a feature gate: NodeSwap=true`. */
  readonly what: string;
  /** Where the description sets it; empty where the compiler does. */
  readonly place: string;
}

/** What the files set to the default of the release that reads them, each once. */
export function atDefault(model: ClusterModel): AtDefault[] {
  const found = [...flags(model), ...fields(model), ...gates(model)];
  const unique = new Map(found.map((each) => [`${each.of} ${each.what} ${each.place}`, each]));
  return [...unique.values()].sort((a, b) => (`${a.of} ${a.what}` < `${b.of} ${b.what}` ? -1 : 1));
}

function flags(model: ClusterModel): AtDefault[] {
  return programsOf(model).flatMap(({ at, file, flags: given }) =>
    given.flatMap((flag) => {
      const found = flagPresence(at, normalized(at, flag.name));
      if (found.is !== 'here') return [];
      const value = givenValue(flag, found.facts);
      const same = isSameValue(found.facts.type, value, found.facts.default);
      const place = placeText(placeOfFlag(file, at.program, flag.name));
      return same ? [{ of: at.program, what: `--${flag.name}=${value}`, place }] : [];
    }),
  );
}

function fields(model: ClusterModel): AtDefault[] {
  return configurationsOf(model).flatMap(({ file, kind, value }) => {
    const known = fieldsOf(file.runs.release.minor, kind) ?? {};
    return Object.entries(value).flatMap(([field, each]) => {
      const facts = own(known, field);
      if (!facts || facts.default === '' || JSON.stringify(each) !== facts.default) return [];
      const place = placeText(placeOfField(file, kind.kind, field));
      return [{ of: kind.kind, what: `${field}: ${JSON.stringify(each)}`, place }];
    });
  });
}

function gates(model: ClusterModel): AtDefault[] {
  return gatesIn(model).flatMap(({ at, gate, origin, value }) => {
    const found = gatePresence(at, gate);
    const same = found.is === 'here' && found.facts.default === value;
    return same
      ? [{ of: at.program, what: `the feature gate ${gate}=${value}`, place: placeText(origin) }]
      : [];
  });
}

function placeText(origin: Origin): string {
  return isByHand(origin) ? origin.path : '';
}
