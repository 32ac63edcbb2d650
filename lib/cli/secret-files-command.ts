import { tar } from '../formats/tar';
import { openPki } from '../pki/pki';
import { secretsOf } from '../pki/secret-content';
import { machineNamed } from './asked-machine';
import { compiledModel } from './compiled-model';
import { type FittingOptions, fittingSecrets } from './fitting-secrets';
import { issuesText } from './summary';
import { UsageError } from './user-error';

/**
 * `secret-files`: the secret files of one machine, as a tar archive on standard output. All lie in a folder of the
 * machine's name, so that no other machine takes them for its own. @returns the exit code.
 */
export async function secretFilesCommand(
  name: string,
  description: string,
  options: FittingOptions,
): Promise<number> {
  if (process.stdout.isTTY) {
    throw new UsageError(
      'standard output: it is a terminal, which would show private keys; lead it into a pipe',
    );
  }
  const model = compiledModel(description);
  const machine = machineNamed(model, name);
  const { secrets, warnings } = await fittingSecrets(model, description, options);
  if (warnings.length > 0) console.error(issuesText(warnings));
  const files = await secretsOf(await openPki(model.plan, secrets), machine);
  const entries = files.map(({ path, mode, owner, text, bytes }) => ({
    path: `${name}${path}`,
    mode,
    owner,
    content: bytes ?? Buffer.from(text),
  }));
  process.stdout.write(tar(entries));
  return 0;
}
