import { departedEtcdFlags } from './departed-etcd-flags';
import { departedFlags } from './departed-flags';
import { leavesIn, type Presence, presenceOf } from './history';
import type { Component, FieldFacts, Fields, FlagFacts, GateFacts, Knowledge } from './knowledge';
import { etcdKnowledgeOf, etcdMinors, knowledgeOf, knownMinors } from './knowledge';
import { own } from './own';
import { isSince } from './version-order';

/** A program at a minor of its own: `kubelet` of 1.36, `etcd` of 3.6. */
export interface ProgramAt {
  readonly program: Component | 'etcd';
  readonly minor: string;
}

/** Whether the code of that minor has been asked. */
export function isKnown({ program, minor }: GatedAt): boolean {
  return (program === 'etcd' ? etcdMinors : knownMinors).includes(minor);
}

/** A flag of a program, without dashes. */
export function flagPresence(at: ProgramAt, flag: string): Presence<FlagFacts> {
  const found = presenceOf(at.minor, minorsOf(at), (minor) => own(flagsOf({ ...at, minor }), flag));
  const since = departed(at, flag)?.since;
  return found.is !== 'here' && since && isSince(at.minor, since) ? { is: 'gone', since } : found;
}

/** What to do instead of giving a flag that left. */
export function insteadOf(at: ProgramAt, flag: string): string {
  return departed(at, flag)?.instead ?? 'remove it';
}

/** The minor in which a flag leaves, if one is known. */
export function flagLeavesIn(at: ProgramAt, flag: string): string | undefined {
  const since = departed(at, flag)?.since;
  return since ?? leavesIn(at.minor, minorsOf(at), (minor) => own(flagsOf({ ...at, minor }), flag));
}

/** All flags of a program. */
export function flagsOf({ program, minor }: ProgramAt): Readonly<Record<string, FlagFacts>> {
  return program === 'etcd' ? etcdKnowledgeOf(minor).flags : knowledgeOf(minor).flags[program];
}

/** A program that has feature gates; kubeadm's are its own. */
export interface GatedAt {
  readonly program: Component | 'etcd' | 'kubeadm';
  readonly minor: string;
}

export function gatePresence(at: GatedAt, gate: string): Presence<GateFacts> {
  return presenceOf(at.minor, minorsOf(at), (minor) => own(gatesOf({ ...at, minor }), gate));
}

/** The minor in which a gate leaves, if one is known. */
export function gateLeavesIn(at: GatedAt, gate: string): string | undefined {
  return leavesIn(at.minor, minorsOf(at), (minor) => own(gatesOf({ ...at, minor }), gate));
}

/** All feature gates of a program. */
export function gatesOf({ program, minor }: GatedAt): Readonly<Record<string, GateFacts>> {
  return program === 'etcd' ? etcdKnowledgeOf(minor).gates : knowledgeOf(minor).gates[program];
}

/** A kind of configuration file, such as KubeletConfiguration of kubelet.config.k8s.io/v1beta1. */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Whether a minor reads a kind. */
export function kindPresence(minor: string, { apiVersion, kind }: Kind): Presence<Fields> {
  return presenceOf(minor, knownMinors, (each) => fieldsOf(each, { apiVersion, kind }));
}

/** The minor that reads a kind no more, if one is known. */
export function kindLeavesIn(minor: string, { apiVersion, kind }: Kind): string | undefined {
  return leavesIn(minor, knownMinors, (each) => fieldsOf(each, { apiVersion, kind }));
}

/** A field of a kind, by its path with `[]` and `{}`. */
export function fieldPresence(minor: string, kind: Kind, path: string): Presence<FieldFacts> {
  return presenceOf(minor, knownMinors, (each) => own(fieldsOf(each, kind), path));
}

/** All fields of a kind; undefined if the minor does not read it. */
export function fieldsOf(minor: string, { apiVersion, kind }: Kind): Fields | undefined {
  return own(own(knowledgeOf(minor).configs, apiVersion), kind);
}

/** The kinds that a minor reads, of the group that an apiVersion names. */
export function versionsOf(minor: string, { apiVersion, kind }: Kind): readonly string[] {
  const { configs }: Pick<Knowledge, 'configs'> = knowledgeOf(minor);
  const group = apiVersion.split('/')[0];
  return Object.keys(configs).filter((each) => each.split('/')[0] === group && own(configs[each], kind));
}

function departed({ program }: ProgramAt, flag: string) {
  return own(program === 'etcd' ? departedEtcdFlags : departedFlags[program], flag);
}

function minorsOf({ program }: { readonly program: string }): readonly string[] {
  return program === 'etcd' ? etcdMinors : knownMinors;
}
