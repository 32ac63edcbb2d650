import type { ByName, GateFacts } from '../lib/releases/knowledge';
import { mapTree, type Tree } from './tree';

/** A gate that may be set: without the lock that it does not have. */
export function gateRow({ stage, default: value, locked }: GateFacts): unknown[] {
  return locked ? [stage, value, locked] : [stage, value];
}

/**
 * Components share nearly all gates: a gate that some lack lists those that have it. What a component has otherwise
 * than most stands under `own`, as the controller manager's WatchListClient from 1.32 to 1.34.
 */
export function componentGates(gates: ByName<ByName<GateFacts>>): Tree {
  const programs = Object.keys(gates).sort();
  const names = programs.flatMap((program) => Object.keys(gates[program] ?? {}));
  const common = Object.fromEntries(names.map((name) => [name, commonRow(gates, programs, name)]));
  const own = programs
    .map((program) => [program, ownGates(gates[program] ?? {}, common)] as const)
    .filter(([, differing]) => Object.keys(differing).length > 0);
  return { components: common, ...(own.length > 0 ? { own: Object.fromEntries(own) } : {}) };
}

/** What most say of a gate, and who, if not all. */
function commonRow(gates: ByName<ByName<GateFacts>>, programs: readonly string[], name: string): unknown[] {
  const saying = (one: GateFacts) => programs.filter((program) => isAlike(gates[program]?.[name], one));
  const facts = programs.flatMap((program) => gates[program]?.[name] ?? []);
  const [most] = facts.sort((a, b) => saying(b).length - saying(a).length) as [GateFacts];
  const { stage, default: value, locked } = most;
  return saying(most).length < programs.length ? [stage, value, locked, ...saying(most)] : gateRow(most);
}

function ownGates(gates: ByName<GateFacts>, common: Readonly<Record<string, readonly unknown[]>>): Tree {
  const differing = Object.entries(gates).filter(([name, { stage, default: value, locked }]) => {
    const [mostStage, mostValue, mostLocked = false] = common[name] ?? [];
    return stage !== mostStage || value !== mostValue || locked !== mostLocked;
  });
  return mapTree(Object.fromEntries(differing), gateRow);
}

function isAlike(a: GateFacts | undefined, b: GateFacts): boolean {
  return a?.stage === b.stage && a.default === b.default && a.locked === b.locked;
}
