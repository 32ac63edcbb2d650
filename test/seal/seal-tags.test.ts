import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import debian from '../../examples/debian';
import flatcar from '../../examples/flatcar';
import rocky from '../../examples/rocky';
import { openPki } from '../../lib/pki/pki';
import { passwordsOf, secretsOf } from '../../lib/pki/secret-content';
import type { SecretsFile } from '../../lib/pki/secrets-file';
import type { ClusterPlan } from '../../lib/plan';
import { writeSealed } from '../../lib/seal';
import { sealedMachine } from '../../lib/seal/sealed-machine';
import type { ClusterSpec } from '../../lib/spec';
import { compact, compactWith } from '../clusters';
import { built } from '../examples';
import { isLong } from '../long';
import { secretsFor } from '../pki/secrets';

const folder = mkdtempSync(join(tmpdir(), 'bootwright-tags-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secrets = secretsFor(compact.name);
let count = 0;

interface Run {
  readonly spec?: ClusterSpec;
  readonly file?: SecretsFile;
  readonly program?: string;
}

async function seal(root: string, { spec = compact, file = secrets, program = 'one' }: Run) {
  const options = { root, description: JSON.stringify(spec), version: '0', program, progress: () => {} };
  return await writeSealed(built(spec), file, options);
}

function filesBelow(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    entries.map((each) => {
      const path = join(each.parentPath, each.name);
      return [relative(root, path), readFileSync(path, 'utf8')];
    }),
  );
}

const { workers } = compact.pools;
const withWorker = (fields: object) =>
  compactWith({
    pools: {
      ...compact.pools,
      workers: {
        ...workers,
        machines: { late: { address: '10.20.0.210', mac: '52:54:00:14:09:0a', ...fields } },
      } as typeof workers & object,
    },
    size: { maxNodes: 203 },
  });

const edits: readonly (readonly [string, Run])[] = [
  ['nothing', {}],
  ['one worker more', { spec: withWorker({}) }],
  ['a worker with a setting of its own', { spec: withWorker({ sysctls: { 'vm.swappiness': 1 } }) }],
  ['a setting of all', { spec: compactWith({ sysctls: { 'vm.swappiness': 2 } }) }],
  [
    'a further name of the API',
    { spec: compactWith({ endpoint: { ...compact.endpoint, names: ['k8s.example.com'] } }) },
  ],
  ['another epoch of the token', { file: { ...secrets, token: { epoch: secrets.token.epoch + 1 } } }],
  ['another seed', { file: { ...secrets, seed: Buffer.alloc(32, 7).toString('base64') } }],
  ['another program', { program: 'two' }],
];

const damages: readonly (readonly [string, (root: string) => void])[] = [
  ['what was sealed', () => {}],
  [
    'a file that somebody changed',
    (root) => writeFileSync(join(root, 'machines/worker1/cloud-init/user-data'), 'x'),
  ],
  ['a file that is gone', (root) => rmSync(join(root, 'machines/master1/cloud-init/user-data'))],
  [
    'a file and its line that somebody changed',
    (root) => {
      const at = 'machines/worker1/cloud-init/user-data';
      const index = join(root, 'index.json');
      const lines = readFileSync(index, 'utf8').split('\n');
      writeFileSync(join(root, at), '');
      const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
      const changed = lines.map((line) =>
        line.includes(at) ? line.replace(/"sha256":"\w+"/, `"sha256":"${empty}"`) : line,
      );
      writeFileSync(index, changed.join('\n'));
    },
  ],
  [
    'an index that misses a line',
    (root) => {
      const index = join(root, 'index.json');
      const lines = readFileSync(index, 'utf8').split('\n');
      rmSync(join(root, 'machines/worker1/cloud-init/user-data'));
      writeFileSync(
        index,
        lines.filter((line) => !line.includes('machines/worker1/cloud-init/user-data')).join('\n'),
      );
    },
  ],
];

const pairs = edits.flatMap(([edit, run], i) =>
  damages
    // Each edit and each damage by itself; all of both together where there is time.
    .filter((_, j) => isLong || i === 0 || j === 0)
    .map(([damage, hurt]) => [edit, damage, run, hurt] as const),
);

test.each(pairs)('with %s, onto %s, comes what a first sealing gives', async (_, __, run, hurt) => {
  const [old, fresh] = [join(folder, `${count}`), join(folder, `${count++}-fresh`)];
  await seal(old, {});
  hurt(old);
  await seal(old, run);
  await seal(fresh, run);
  expect(filesBelow(old)).toEqual(filesBelow(fresh));
});

/** What the tags leave out of the plan. */
const LEFT_OUT = ['bootStorm', 'machines', 'nodes', 'pools', 'sizing'];

test.each([compact, flatcar, rocky, debian])(
  'no file of a machine of $name asks how many machines there are',
  async (spec) => {
    const model = built(spec);
    const plan = new Proxy(model.plan, {
      get(target, name) {
        if (LEFT_OUT.includes(String(name))) throw new Error(`plan.${String(name)} is asked for`);
        return target[name as keyof ClusterPlan];
      },
    });
    const pki = await openPki(plan, secretsFor(spec.name));
    for (const machine of model.machines) {
      const files = sealedMachine(
        { ...model, plan },
        machine,
        await secretsOf(pki, machine),
        passwordsOf(pki, machine),
      );
      expect(files.length).toBeGreaterThan(0);
    }
  },
);

test('without a program that is known, nothing is said of what files were made of', async () => {
  const root = join(folder, 'unknown');
  const options = { root, description: '', version: '0', program: undefined, progress: () => {} };
  await writeSealed(built(compact), secrets, options);
  expect(readFileSync(join(root, 'index.json'), 'utf8')).not.toContain('"tag"');
});
