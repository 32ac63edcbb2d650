import type { PodTypes } from '../../releases/pod-types';
import { judgeContainer } from './containers';
import type { Fault } from './fault';
import { judgeResources } from './resources';
import { judgeSpec } from './spec';
import { judgeTerm, judgeToleration } from './terms';
import { judgeConfined, judgeEnvVar, judgeMount, judgeSecurity } from './values';

export type Table = Readonly<Record<string, unknown>>;

/** What has to hold between the fields of one object. */
export type RecordRule = (value: Table, pointer: string, types: PodTypes) => readonly Fault[];

export const records: Readonly<Record<string, RecordRule>> = {
  AppArmorProfile: judgeConfined,
  Container: judgeContainer,
  EnvVar: judgeEnvVar,
  NodeSelectorRequirement: judgeTerm,
  LabelSelectorRequirement: judgeTerm,
  PodSpec: judgeSpec,
  ResourceRequirements: judgeResources,
  SeccompProfile: judgeConfined,
  SecurityContext: judgeSecurity,
  Toleration: judgeToleration,
  VolumeMount: judgeMount,
};
