import { shown } from '../read/value';
import { type Clash, isSet, type Kubelet, seconds } from './kubelet';

/** The kubelet's defaults (kubernetes/kubernetes, pkg/kubelet/apis/config/v1beta1/defaults.go). */
const DEFAULTS = { high: 85, low: 80, least: '2m' };

/** kubernetes/kubernetes, pkg/kubelet/apis/config/validation: which images go, and how they come. */
export function imageClashes(kubelet: Kubelet): Clash[] {
  return [...shares(kubelet), ...ages(kubelet), ...pulls(kubelet), ...preloaded(kubelet)];
}

/** It collects down from one to the other. */
function shares({ fields }: Kubelet): Clash[] {
  const high = fields.imageGCHighThresholdPercent ?? DEFAULTS.high;
  const low = fields.imageGCLowThresholdPercent ?? DEFAULTS.low;
  if (typeof high !== 'number' || typeof low !== 'number' || low < high) return [];
  return [
    {
      fields: ['imageGCLowThresholdPercent', 'imageGCHighThresholdPercent'],
      what: `imageGCLowThresholdPercent ${low} is not below imageGCHighThresholdPercent ${high}`,
      mend: 'set both, the low one below the high one',
    },
  ];
}

function ages({ fields }: Kubelet): Clash[] {
  const { imageMaximumGCAge: most } = fields;
  const least = isSet(fields.imageMinimumGCAge) ? fields.imageMinimumGCAge : DEFAULTS.least;
  const [mostTime, leastTime] = [seconds(most), seconds(least)];
  if (!mostTime || leastTime === undefined || mostTime > leastTime) return [];
  return [
    {
      fields: ['imageMaximumGCAge', 'imageMinimumGCAge'],
      what: `imageMaximumGCAge ${shown(most)} is not above imageMinimumGCAge ${shown(least)}`,
      mend: 'set both, the maximum above the minimum',
    },
  ];
}

/** Where only the number is set, the kubelet pulls in parallel (SetDefaults_KubeletConfiguration). */
function pulls({ fields }: Kubelet): Clash[] {
  const { maxParallelImagePulls: most, serializeImagePulls } = fields;
  if (serializeImagePulls !== true || typeof most !== 'number' || most <= 1) return [];
  return [
    {
      fields: ['maxParallelImagePulls', 'serializeImagePulls'],
      what: `maxParallelImagePulls ${most} and serializeImagePulls true exclude each other`,
      mend: 'set serializeImagePulls to false, or remove maxParallelImagePulls',
    },
  ];
}

const LISTED = 'NeverVerifyAllowlistedImages';

function preloaded({ fields }: Kubelet): Clash[] {
  const { imagePullCredentialsVerificationPolicy: policy } = fields;
  if (!isSet(fields.preloadedImagesVerificationAllowlist) || policy === LISTED) return [];
  return [
    {
      fields: ['preloadedImagesVerificationAllowlist', 'imagePullCredentialsVerificationPolicy'],
      what: `preloadedImagesVerificationAllowlist is set, and imagePullCredentialsVerificationPolicy is ${shown(policy ?? 'not')}`,
      mend: `let the policy be ${LISTED}, or remove the list`,
    },
  ];
}
