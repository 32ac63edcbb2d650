import { join } from 'node:path';
import { bootFormats, type OutputFile } from '../boot';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { bootPlanFiles } from './boot-plan';
import { BundleIndex, INDEX, indexHead, kindOf, type Origin } from './bundle-index';
import { clusterFiles } from './cluster-files';
import type { Written } from './comparison';
import { DryRun } from './dry-run';
import { readIfThere } from './folder';
import { machineJson, rootfsPath } from './machine-files';
import { portsFile } from './ports';
import { reportFile } from './report';
import { type BundleTarget, BundleWriter } from './writer';

/** What a bundle came to, for the summary. */
export interface BundleSummary {
  readonly files: number;
  readonly bytes: number;
  readonly written: Written;
  /** Whether the bundle was another one before. */
  readonly differs: boolean;
}

export interface BundleOptions {
  readonly root: string;
  /** Text that stands for the description; its hash goes into the index. */
  readonly description: string;
  readonly version: string;
  readonly progress: (machine: number, of: number) => void;
  /** Compare only. */
  readonly dry: boolean;
}

/** Whether a folder holds a `dist/`. */
export function holdsPublicBundle(root: string): boolean {
  const index = readIfThere(join(root, INDEX));
  return index !== undefined && kindOf(index) === 'public';
}

/** Writes `dist/`, or compares it: machine by machine, so that no more than one machine's documents are in memory. */
export function writeBundle(model: ClusterModel, options: BundleOptions): BundleSummary {
  const { dry, root } = options;
  const writer = dry ? new DryRun(root, 'public') : new BundleWriter(root, 'public');
  try {
    const head = indexHead(model, options.description, options.version);
    const bundle = new BundleRun(model, writer, new BundleIndex((text) => writer.appendIndex(text), head));
    let done = 0;
    for (const pool of model.pools) {
      for (const machine of pool.machines) {
        bundle.putMachine(pool, machine);
        options.progress(++done, model.plan.machines.length);
      }
    }
    bundle.putCluster();
    bundle.index.end();
    const differs = writer.commit();
    return { files: bundle.index.files, bytes: bundle.index.bytes, written: writer.written, differs };
  } catch (cause) {
    writer.abandon();
    throw cause;
  }
}

class BundleRun {
  constructor(
    private readonly model: ClusterModel,
    private readonly writer: BundleTarget,
    readonly index: BundleIndex,
  ) {}

  putMachine(pool: PoolModel, machine: MachineModel): void {
    for (const file of [...pool.shared.files, ...machine.own.files]) {
      const path = rootfsPath(machine, file);
      this.writer.put(path, file.text);
      this.index.addTarget(path, machine.plan.name, file);
    }
    this.put(machineJson(this.model, machine), { component: 'bundle', machine: machine.plan.name });
    for (const format of bootFormats) {
      for (const file of format.forMachine(this.model, machine)) {
        this.put(file, { component: format.name, machine: machine.plan.name });
      }
    }
  }

  putCluster(): void {
    for (const format of bootFormats) {
      for (const file of format.forCluster?.(this.model) ?? []) this.put(file, { component: format.name });
    }
    for (const { file, ...origin } of clusterFiles(this.model)) this.put(file, origin);
    this.put(portsFile(this.model), { component: 'bundle' });
    for (const file of [...bootPlanFiles(this.model.plan), reportFile(this.model)]) {
      this.put(file, { component: 'bundle' });
    }
  }

  private put({ path, content }: OutputFile, origin: Origin): void {
    this.writer.put(path, content);
    this.index.add(path, content, origin);
  }
}
