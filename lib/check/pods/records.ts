import { judgeContainer } from './containers';
import { judgeFile, judgeProjected, judgeSource } from './downward';
import type { Fault } from './fault';
import type { Reader } from './reader';
import { judgeResources } from './resources';
import { judgeSpec } from './spec';
import { judgeAffinity, judgeFields, judgeSelector, judgeSpread, judgeTerm, judgeToleration } from './terms';
import {
  judgeConfined,
  judgeEnvVar,
  judgeHttp,
  judgeMeta,
  judgeMount,
  judgePrefix,
  judgeSecurity,
  judgeVolume,
} from './values';

export type Table = Readonly<Record<string, unknown>>;

/** What has to hold between the fields of one object. */
export type RecordRule = (value: Table, pointer: string, reader: Reader) => readonly Fault[];

export const records: Readonly<Record<string, RecordRule>> = {
  AppArmorProfile: judgeConfined,
  Container: judgeContainer,
  DownwardAPIVolumeFile: judgeFile,
  EnvFromSource: judgePrefix,
  EnvVar: judgeEnvVar,
  EnvVarSource: judgeSource,
  HTTPGetAction: judgeHttp,
  NodeSelector: judgeSelector,
  NodeSelectorRequirement: judgeTerm,
  NodeSelectorTerm: judgeFields,
  LabelSelectorRequirement: judgeTerm,
  ObjectMeta: judgeMeta,
  PodAffinityTerm: judgeAffinity,
  PodSpec: judgeSpec,
  ProjectedVolumeSource: judgeProjected,
  ResourceRequirements: judgeResources,
  SeccompProfile: judgeConfined,
  SecurityContext: judgeSecurity,
  Toleration: judgeToleration,
  TopologySpreadConstraint: judgeSpread,
  Volume: judgeVolume,
  VolumeMount: judgeMount,
};
