import { join } from 'node:path';
import type { RenderedFile } from '../artifacts';
import { bootFormats, type OutputFile } from '../boot';
import { machineFolder, poolFolder } from '../boot/urls';
import type { ClusterModel, MachineModel, PoolModel } from '../constructs';
import { groupBy } from '../formats';
import type { Accepted } from '../plan';
import { bootPlanFiles } from './boot-plan';
import { BundleIndex, INDEX, indexHead, kindOf, type Origin } from './bundle-index';
import { clusterFiles } from './cluster-files';
import type { Written } from './comparison';
import { DryRun } from './dry-run';
import { coveredOf, eachOf, ownFiles } from './each';
import { readIfThere } from './folder';
import { gitAttributes } from './git-attributes';
import { isLike, likenessOf } from './likeness';
import { machineJson, poolJson, rootfsPath } from './machine-file';
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
  /** What the description accepts of what rules say. */
  readonly accepted: readonly Accepted[];
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
    const machines = groupBy(model.machines, ({ pool }) => pool.plan.name);
    for (const [name, parts] of groupBy(model.pools, ({ plan }) => plan.name)) {
      for (const pool of parts) bundle.putPool(pool);
      for (const machine of machines.get(name) ?? []) {
        bundle.putMachine(machine);
        options.progress(++done, model.machines.length);
      }
    }
    bundle.putCluster(options.accepted);
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

  putPool(pool: PoolModel): void {
    const { model } = this;
    const folder = poolFolder(pool.plan);
    const likeness = likenessOf(model, pool);
    this.putDisk(folder, likeness?.files ?? pool.shared.files);
    const each = eachOf(model, pool);
    this.putDisk(`${folder}/each`, each.files);
    for (const { component, content, path } of each.documents) {
      this.put({ path: `${folder}/each/${path}`, content }, { component });
    }
    this.put(poolJson(model, pool), { component: 'bundle' });
    for (const format of bootFormats) {
      for (const file of format.forPool?.(model, pool) ?? []) {
        if (likeness && isLike(file, folder, format.forPool?.(model, likeness.base) ?? [])) continue;
        this.put(file, { component: format.name });
      }
    }
  }

  putMachine(machine: MachineModel): void {
    const folder = machineFolder(machine.plan);
    this.putDisk(folder, ownFiles(this.model, machine));
    const covered = coveredOf(this.model, machine);
    this.put(machineJson(machine), { component: 'bundle' });
    for (const format of bootFormats) {
      for (const file of format.forMachine?.(this.model, machine) ?? []) {
        const isOwn = file.path.startsWith(`${folder}/`);
        if (isOwn && covered.has(file.path.slice(folder.length + 1))) continue;
        const told = isOwn ? {} : { machine: machine.plan.name };
        this.put(file, { ...told, component: format.name });
      }
    }
  }

  putCluster(accepted: readonly Accepted[]): void {
    for (const format of bootFormats) {
      for (const file of format.forCluster?.(this.model) ?? []) this.put(file, { component: format.name });
    }
    for (const { file, ...origin } of clusterFiles(this.model)) this.put(file, origin);
    const { model } = this;
    const texts = [
      gitAttributes(),
      portsFile(model),
      ...bootPlanFiles(model.plan),
      reportFile(model, accepted),
    ];
    for (const file of texts) {
      this.put(file, { component: 'bundle' });
    }
  }

  private putDisk(folder: string, files: readonly RenderedFile[]): void {
    for (const file of files) {
      const path = rootfsPath(folder, file);
      this.writer.put(path, file.text);
      this.index.addTarget(path, file);
    }
  }

  private put({ path, content }: OutputFile, origin: Origin): void {
    this.writer.put(path, content);
    this.index.add(path, content, origin);
  }
}
