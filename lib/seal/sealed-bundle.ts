import type { Origin } from '../bundle/bundle-index';
import { BundleIndex, indexHead } from '../bundle/bundle-index';
import type { Written } from '../bundle/comparison';
import type { Modes } from '../bundle/stage';
import { BundleWriter } from '../bundle/writer';
import type { ClusterModel } from '../constructs';
import { calendarOf } from '../pki/calendar';
import { administratorKubeconfig } from '../pki/leaf-kubeconfig';
import { openPki } from '../pki/pki';
import { passwordsOf, secretsOf } from '../pki/secret-content';
import type { SecretsFile } from '../pki/secrets-file';
import { sealedMachine } from './sealed-machine';

/** Nobody but the owner. */
const GUARDED: Modes = { file: 0o600, folder: 0o700 };

export interface SealOptions {
  readonly root: string;
  /** Text that stands for the description; its hash goes into the index. */
  readonly description: string;
  readonly version: string;
  readonly progress: (machine: number, of: number) => void;
}

/** What sealing came to, for the summary. */
export interface SealSummary {
  readonly files: number;
  readonly bytes: number;
  readonly written: Written;
}

/** Writes `sealed/`, machine by machine. Pure but for the writer: the same model and secrets give the same bytes. */
export async function writeSealed(
  model: ClusterModel,
  secrets: SecretsFile,
  { root, description, version, progress }: SealOptions,
): Promise<SealSummary> {
  const writer = new BundleWriter(root, 'sealed', GUARDED);
  try {
    const head = { ...indexHead(model, description, version), calendar: calendarOf(model, secrets) };
    const index = new BundleIndex((text) => writer.appendIndex(text), head);
    const put = (path: string, content: string, origin: Origin) => {
      writer.put(path, content);
      index.add(path, content, origin);
    };
    await putMachines(model, secrets, put, progress);
    index.end();
    writer.commit();
    return { files: index.files, bytes: index.bytes, written: writer.written };
  } catch (cause) {
    writer.abandon();
    throw cause;
  }
}

async function putMachines(
  model: ClusterModel,
  secrets: SecretsFile,
  put: (path: string, content: string, origin: Origin) => void,
  progress: SealOptions['progress'],
): Promise<void> {
  const pki = await openPki(model.plan, secrets);
  const { machines } = model;
  for (const [i, machine] of machines.entries()) {
    const files = await secretsOf(pki, machine);
    for (const file of sealedMachine(model, machine, files, passwordsOf(pki, machine))) {
      put(file.path, file.content, { component: 'seal' });
    }
    progress(i + 1, machines.length);
  }
  for (const name of ['admin', 'super-admin'] as const) {
    const kubeconfig = await administratorKubeconfig(pki, name);
    if (kubeconfig !== undefined) put(`${name}.conf`, kubeconfig, { component: 'pki' });
  }
}
