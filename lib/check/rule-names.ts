import { components } from '../components';
import { rules } from '.';

/** The steps of planning that find mistakes (`plan/planner.ts`, `plan/topology.ts`), and the shape of files. */
export const planRules = [
  'accept',
  'boot-storm',
  'by-hand',
  'cluster',
  'dead-input',
  'disks',
  'endpoint',
  'etcd',
  'host',
  'identity',
  'images',
  'limits',
  'machine-sizes',
  'machines',
  'networks',
  'patches',
  'pod-network',
  'pool-release',
  'pools',
  'power-on',
  'proxy-mode',
  'recipients',
  'release',
  'service-network',
  'shape',
  'size',
  'texts',
  'values',
] as const;

/** What a message may have in brackets at its end: a rule, a component, or a step of planning. */
export const ruleNames: readonly string[] = [
  ...new Set([
    ...planRules,
    ...components.filter(({ validate }) => validate).map(({ name }) => name),
    ...rules.map(({ name }) => name),
  ]),
].sort();
