import { isTable } from '../../formats';
import { amountOf, misreadOf } from '../../releases/go-value';
import { knowledgeOf } from '../../releases/knowledge';
import { own } from '../../releases/own';
import { type Document, valueAt } from '../read/files';

/** What a kubelet starts with: its file, with the flags over it. */
export interface Kubelet {
  readonly fields: Document;
  readonly minor: string;
}

/** Values that go each alone, and not together. */
export interface Clash {
  /** The fields of it, the one to blame first. */
  readonly fields: readonly [string, ...string[]];
  readonly what: string;
  readonly mend: string;
}

/** Whether a feature gate is on: as it is set, as all of its stage are, or as the minor has it. */
export function isOn({ fields, minor }: Kubelet, gate: string): boolean {
  const facts = own(knowledgeOf(minor).gates.kubelet, gate);
  // One that is gone is on for ever; a field that came before its gate is told by rule fields.
  if (!facts) return true;
  const stage = { ALPHA: 'AllAlpha', BETA: 'AllBeta' }[facts.stage as string] ?? '';
  const set = [gate, stage].map((name) => valueAt(fields, `/featureGates/${name}`));
  return Boolean(set.find((value) => value !== undefined && value !== null) ?? facts.default);
}

/** Whether a field says anything: nothing, nil and 0 are as good as no field to the kubelet. */
export function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isTable(value)) return Object.keys(value).length > 0;
  return Boolean(value) && seconds(value) !== 0;
}

/** The seconds of a duration; undefined for what is none, of which rule fields tells. */
export function seconds(value: unknown): number | undefined {
  const text = value ?? '0';
  return typeof text === 'string' && !misreadOf('duration', text) ? amountOf('duration', text) : undefined;
}
