import { join } from 'node:path';
import { BundleIndex, INDEX, indexHead } from '../bundle/bundle-index';
import type { Written } from '../bundle/comparison';
import { readIfThere } from '../bundle/folder';
import type { Modes } from '../bundle/stage';
import { BundleWriter } from '../bundle/writer';
import type { ClusterModel, MachineModel } from '../constructs';
import { sha256 } from '../formats';
import { calendarOf } from '../pki/calendar';
import { administratorKubeconfig } from '../pki/leaf-kubeconfig';
import { openPki, type Pki } from '../pki/pki';
import { passwordsOf, secretsOf } from '../pki/secret-content';
import type { SecretsFile } from '../pki/secrets-file';
import { LastSeal } from './last-seal';
import { type SealTags, sealTags } from './seal-tags';
import { sealedMachine } from './sealed-machine';

/** Nobody but the owner. */
const GUARDED: Modes = { file: 0o600, folder: 0o700 };

export interface SealOptions {
  readonly root: string;
  /** Text that stands for the description; its hash goes into the index. */
  readonly description: string;
  readonly version: string;
  /** The hash of the program that runs, if it is known. */
  readonly program: string | undefined;
  readonly progress: (machine: number, of: number) => void;
}

/** What sealing came to, for the summary. */
export interface SealSummary {
  readonly files: number;
  readonly bytes: number;
  readonly written: Written;
}

/**
 * Writes `sealed/`, machine by machine. Pure but for the writer: the same model and secrets give the same bytes. What the
 * last bundle has of a machine is kept where all that it follows from is the same, by the program that is known by its
 * hash: nothing is issued for it then.
 */
export async function writeSealed(
  model: ClusterModel,
  secrets: SecretsFile,
  { root, description, version, program, progress }: SealOptions,
): Promise<SealSummary> {
  const writer = new BundleWriter(root, 'sealed', GUARDED);
  try {
    const head = { ...indexHead(model, description, version), calendar: calendarOf(model, secrets) };
    const index = new BundleIndex((text) => writer.appendIndex(text), head);
    const tags = program === undefined ? undefined : sealTags(model, secrets, program);
    const last = new LastSeal(tags && readIfThere(join(root, INDEX)));
    await putMachines(
      new Sealing(model, await openPki(model.plan, secrets), { index, writer, tags, last }),
      progress,
    );
    index.end();
    writer.commit();
    return { files: index.files, bytes: index.bytes, written: writer.written };
  } catch (cause) {
    writer.abandon();
    throw cause;
  }
}

interface Target {
  readonly index: BundleIndex;
  readonly writer: BundleWriter;
  /** Undefined where nobody knows which program runs: then nothing is kept. */
  readonly tags: SealTags | undefined;
  readonly last: LastSeal;
}

class Sealing {
  constructor(
    readonly model: ClusterModel,
    private readonly pki: Pki,
    private readonly to: Target,
  ) {}

  async putMachine(machine: MachineModel): Promise<void> {
    const { tags } = this.to;
    const inputs = tags?.inputsOf(machine) ?? '';
    if (tags && this.keep(machine, inputs, tags)) return;
    const files = sealedMachine(
      this.model,
      machine,
      await secretsOf(this.pki, machine),
      passwordsOf(this.pki, machine),
    );
    for (const { content, path } of files) {
      const hash = sha256(content);
      const tag = tags?.tagOf(inputs, { path, sha256: hash }, files.length);
      this.to.writer.put(path, content);
      this.to.index.add(path, content, { component: 'seal', ...(tag ? { tag } : {}) }, hash);
    }
  }

  private keep({ plan }: MachineModel, inputs: string, tags: SealTags): boolean {
    const files = this.to.last.filesOf(plan.name, inputs, tags);
    if (!files || !this.to.writer.keep(files)) return false;
    for (const file of files) this.to.index.addEntry(file);
    return true;
  }

  async putAdministrator(name: 'admin' | 'super-admin'): Promise<void> {
    const kubeconfig = await administratorKubeconfig(this.pki, name);
    if (kubeconfig === undefined) return;
    this.to.writer.put(`${name}.conf`, kubeconfig);
    this.to.index.add(`${name}.conf`, kubeconfig, { component: 'pki' });
  }
}

async function putMachines(sealing: Sealing, progress: SealOptions['progress']): Promise<void> {
  const { machines } = sealing.model;
  for (const [i, machine] of machines.entries()) {
    await sealing.putMachine(machine);
    progress(i + 1, machines.length);
  }
  for (const name of ['admin', 'super-admin'] as const) await sealing.putAdministrator(name);
}
