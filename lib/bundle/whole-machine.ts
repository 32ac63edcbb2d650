import type { RenderedFile } from '../artifacts';
import { bootFormats, type OutputFile } from '../boot';
import { machineFolder } from '../boot/urls';
import type { ClusterModel, MachineModel } from '../constructs';
import { listingOf, octal } from './listing';
import { machineJson, poolJson } from './machine-file';

/** One file of a whole machine. */
export interface WholeFile extends OutputFile {
  /** `rootfs/etc/hosts` of what lands on its disk; `machine.json`; `cloud-init/user-data`; `boot/ipxe/….ipxe`. */
  readonly path: string;
  /** The component or boot format that it came from. */
  readonly component: string;
  readonly mode: string;
  readonly owner: string;
  /** Whether it is its pool's, or this machine's alone. */
  readonly from: 'machine' | 'pool';
}

const OWN = { mode: '0644', owner: 'root:root', from: 'machine' } as const;

/** All that a machine gets but its secrets, sorted by path: what its pool shares together with what is its own. */
export function wholeMachine(model: ClusterModel, machine: MachineModel): WholeFile[] {
  const { own, pool } = machine;
  const folder = `${machineFolder(machine.plan)}/`;
  const documents = bootFormats.flatMap(({ forMachine, name: component, whole }) => {
    const parts = forMachine?.(model, machine).filter(({ path }) => !path.startsWith(folder)) ?? [];
    return [...parts, ...(whole?.(model, machine) ?? [])].map(
      ({ path, content }): WholeFile => ({
        path: path.replace(folder, ''),
        content,
        component,
        ...OWN,
      }),
    );
  });
  return [
    ...pool.shared.files.map((file) => onDisk(file, 'pool')),
    ...own.files.map((file) => onDisk(file, 'machine')),
    {
      path: 'machine.json',
      content: together(model, machine),
      component: 'bundle',
      ...OWN,
    },
    ...documents,
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function onDisk({ component, mode, owner, path, text }: RenderedFile, from: WholeFile['from']): WholeFile {
  return { path: `rootfs${path}`, content: text, component, mode: octal(mode), owner, from };
}

/** `pool.json` and `machine.json` as one. */
function together(model: ClusterModel, machine: MachineModel): string {
  const { own, pool } = machine;
  const { like: _, without: __, ...shared } = JSON.parse(poolJson(model, pool).content);
  const added = JSON.parse(machineJson(machine).content);
  const lists = Object.entries(listingOf(own)).map(([kind, rows]) => [
    kind,
    Array.isArray(rows) ? [...shared[kind], ...rows] : { ...shared[kind], ...rows },
  ]);
  return `${JSON.stringify({ ...added, ...shared, ...Object.fromEntries(lists) }, null, 2)}\n`;
}
