import type {
  ByName,
  Component,
  EtcdKnowledge,
  FieldFacts,
  FlagFacts,
  GateFacts,
  Knowledge,
} from './knowledge';

/** Rows of generated/*.json; whoever writes them leaves out what is empty at a row's end. */
type FlagRow = readonly [type: string, value?: string, deprecated?: number | string];
type GateRow = readonly [
  stage: GateFacts['stage'],
  value: boolean,
  locked?: boolean,
  ...programs: Component[],
];
type FieldRow = string | readonly [type: string, value: string];

/** generated/etcd-3.6.json. */
export interface EtcdFile {
  readonly minor: string;
  readonly version: string;
  /** Those that several flags have: a row gives a number instead. */
  readonly messages: readonly string[];
  readonly flags: ByName<FlagRow>;
  readonly gates: ByName<GateRow>;
}

/** generated/v1.36.json. */
export interface KubernetesFile {
  readonly minor: string;
  readonly version: string;
  /** Those that several flags have: a row gives a number instead. */
  readonly messages: readonly string[];
  readonly images: Knowledge['images'];
  readonly flags: Readonly<Record<Component, ByName<FlagRow>>>;
  readonly gates: {
    readonly components: ByName<GateRow>;
    readonly kubeadm: ByName<GateRow>;
    /** What a component has otherwise than most. */
    readonly own?: ByName<ByName<GateRow>>;
  };
  readonly configs: ByName<ByName<ByName<FieldRow>>>;
}

/** What a file of a minor of etcd says. */
export function unpackEtcd({ messages, flags, gates, ...rest }: EtcdFile): EtcdKnowledge {
  return {
    ...rest,
    flags: mapped(flags, (row) => flagFacts(row, messages)),
    gates: mapped(gates, gateFacts),
  };
}

/** What a file of a minor of Kubernetes says. */
export function unpackKubernetes({ messages, flags, gates, configs, ...rest }: KubernetesFile): Knowledge {
  const shared = mapped(gates.components, gateFacts);
  const gatesOf = mapped(flags, (_, program) => gatesIn(program, gates, shared));
  return {
    ...rest,
    flags: mapped(flags, (rows) => mapped(rows, (row) => flagFacts(row, messages))),
    gates: { ...gatesOf, kubeadm: mapped(gates.kubeadm, gateFacts) } as Knowledge['gates'],
    configs: mapped(configs, (kinds) => mapped(kinds, (fields) => mapped(fields, fieldFacts))),
  };
}

/** Components share nearly all gates: a gate that some lack lists those that have it so. */
function gatesIn(
  program: Component,
  { components, own: owns }: KubernetesFile['gates'],
  shared: ByName<GateFacts>,
): ByName<GateFacts> {
  const lacks = Object.entries(components).filter(
    ([, [, , , ...having]]) => having.length > 0 && !having.includes(program),
  );
  if (lacks.length === 0) return shared;
  const own = { ...shared, ...mapped(owns?.[program] ?? {}, gateFacts) };
  for (const [name] of lacks) if (!owns?.[program]?.[name]) delete own[name];
  return own;
}

function flagFacts([type, value = '', said = '']: FlagRow, messages: readonly string[]): FlagFacts {
  const deprecated = typeof said === 'number' ? (messages[said] ?? '') : said;
  return { type, default: value, deprecated };
}

function gateFacts([stage, value, locked = false]: GateRow): GateFacts {
  return { stage, default: value, locked };
}

function fieldFacts(row: FieldRow): FieldFacts {
  return typeof row === 'string' ? { type: row, default: '' } : { type: row[0], default: row[1] };
}

function mapped<Name extends string, Row, Facts>(
  rows: Readonly<Record<Name, Row>>,
  facts: (row: Row, name: Name) => Facts,
): Readonly<Record<Name, Facts>> {
  const all = {} as Record<Name, Facts>;
  for (const name in rows) all[name] = facts(rows[name], name);
  return all;
}
