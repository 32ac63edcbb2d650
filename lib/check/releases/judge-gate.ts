import { error, type Issue, warning } from '../../plan';
import { suggest } from '../../plan/suggest';
import { type GatedAt, gateLeavesIn, gatePresence, gatesOf } from '../../releases/facts';
import type { GateFacts } from '../../releases/knowledge';
import { isByHand, type Origin } from './place';
import { since } from './since';

/** What a program would say of a feature gate. */
export function judgeGate(at: GatedAt, gate: string, value: boolean, origin: Origin): Issue[] {
  const found = gatePresence(at, gate);
  const say = (message: string, mend: string) => error(origin.path, `${origin.by}${message}`, mend);
  const { program, minor } = at;
  switch (found.is) {
    case 'here':
      return judgeValue(at, gate, value, found.facts, origin);
    case 'gone':
      return [say(`${program} has no feature gate ${gate} ${since(found, minor)}`, 'remove it')];
    case 'to-come':
      return [say(`${program} has the feature gate ${gate} ${since(found, minor)}`, 'remove it')];
    case 'unknown':
      return [say(`${program} ${minor} has no feature gate ${gate}`, suggestion(gate, at))];
  }
}

function judgeValue(at: GatedAt, gate: string, value: boolean, facts: GateFacts, origin: Origin): Issue[] {
  const { program, minor } = at;
  if (facts.locked && value !== facts.default) {
    const message = `${origin.by}${gate}=${value}, but ${program} ${minor} has it locked to ${facts.default}`;
    return [error(origin.path, message, 'remove it')];
  }
  if (!isByHand(origin)) return [];
  const leaves = gateLeavesIn(at, gate);
  if (facts.stage === 'DEPRECATED') {
    const message = `the feature gate ${gate} is deprecated in ${program} ${minor}${leaves ? ` and leaves in ${leaves}` : ''}`;
    return [warning(origin.path, message, 'do without it before it leaves')];
  }
  if (facts.stage !== 'GA' || !leaves) return [];
  const message = `the feature gate ${gate} is settled in ${program} ${minor} and leaves in ${leaves}`;
  return [
    warning(origin.path, message, value === facts.default ? 'remove it' : 'do without it before it leaves'),
  ];
}

function suggestion(gate: string, at: GatedAt): string {
  const text = suggest(gate, Object.keys(gatesOf(at)));
  return text.startsWith('did') ? text : 'remove it';
}
