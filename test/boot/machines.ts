import * as fc from 'fast-check';
import { type Artifact, type File, file } from '../../lib/artifacts';
import type { BootFormat } from '../../lib/boot';
import type { MachineModel } from '../../lib/constructs';
import { toMachineConfig } from '../../lib/constructs/render';
import type { ClusterPlan } from '../../lib/plan';
import type { BootSource, ClusterSpec } from '../../lib/spec';
import { planOf, referenceWith } from '../clusters';
import { bareModel, firstMachine } from './model';

/** The plan of a cluster of one machine, `m1`. */
export function planWith(fields: Partial<ClusterSpec>, from: BootSource = 'disk'): ClusterPlan {
  const machines = { m1: { address: '10.20.0.1', mac: '52:54:00:14:02:01' } };
  return planOf(
    referenceWith({
      endpoint: { address: '10.20.0.1', balancer: 'none' },
      etcd: { main: { pool: 'all' } },
      pools: { all: { role: 'control-plane', machines } },
      boot: { server: 'http://10.20.0.254:8080', from },
      ...fields,
    }),
  );
}

/** Its machine, with just these artifacts: the first ones as its pool's, the others as its own. */
export function machineWith(
  plan: ClusterPlan,
  shared: readonly Artifact[],
  own: readonly Artifact[] = [],
): MachineModel {
  return { ...firstMachine(bareModel(plan, configOf(shared))), own: configOf(own) };
}

function configOf(artifacts: readonly Artifact[]) {
  return toMachineConfig(artifacts.map((artifact) => ({ artifact, component: 'test' })));
}

/** The machine's whole document of the format, by name of file. */
export function documentsOf(
  format: BootFormat,
  plan: ClusterPlan,
  machine: MachineModel,
): Readonly<Record<string, string>> {
  const files = format.whole?.(bareModel(plan), machine) ?? [];
  const folder = `machines/m1/${format.name}/`;
  return Object.fromEntries(files.map(({ path, content }) => [path.replace(folder, ''), content]));
}

/** Text that encoders stumble over: line breaks of all kinds, blanks at either end, and what has a meaning in YAML. */
const text = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        'a',
        '\n',
        '\n\n',
        ' ',
        '\t',
        '\r\n',
        '\r',
        '#',
        '?',
        '%',
        '%20',
        '---\n',
        '- b: c',
        ': ',
        "'",
        '"',
        '\\',
        'é',
        '😀',
        '\u0007',
        '\u0085',
        '\u2028',
        '\ufeff',
        'x'.repeat(300),
      ),
      { maxLength: 10 },
    )
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme' }),
);

/** Some files with odd texts, every one at a path of its own. */
export const oddFiles: fc.Arbitrary<File[]> = fc
  .array(
    fc.tuple(
      text,
      fc.constantFrom(0o400, 0o600, 0o644, 0o755),
      fc.constantFrom('root:root', 'etcd:etcd', '1000:1000'),
    ),
  )
  .map((rows) =>
    rows.map(([content, mode, owner], index) => ({
      ...file(`/etc/odd/${index}`, { format: 'text', text: content }, 'a test', mode),
      owner,
    })),
  );
