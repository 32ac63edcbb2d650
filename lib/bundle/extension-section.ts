import type { ClusterPlan } from '../plan';

/**
 * What the images of system extensions must say of themselves. One that was made for another release of the system is
 * passed over without an error, and the machine has neither kubelet nor runtime (systemd-sysext(8)).
 */
export function extensionSections({ pools }: ClusterPlan): string[] {
  const rows = pools.flatMap(({ os, settings }) =>
    Object.entries(settings.extensions).map(([name, { value }]) =>
      os.extensionMatch ? `- \`${name}\`, ${value.url}: ${os.extensionMatch}` : '',
    ),
  );
  const unique = [...new Set(rows)].filter(Boolean).sort();
  return unique.length > 0 ? [`## System extensions\n\n${INTRODUCTION}\n\n${unique.join('\n')}`] : [];
}

const INTRODUCTION =
  'An image that does not match the system is passed over without an error. What it says: `systemd-dissect --copy-from NAME.raw /usr/lib/extension-release.d/extension-release.NAME -`; what a machine took: `systemd-sysext status`.';
