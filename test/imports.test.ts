import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The pipeline of docs/architecture.md: a folder imports only from itself and from those before it. */
const PIPELINE = [
  'formats',
  'artifacts',
  'spec',
  'releases',
  'os',
  'plan',
  'addons',
  'components',
  'constructs',
  'check',
  'pki',
  'boot',
  'bundle',
  'seal',
  'explain',
  'upgrade',
  'living',
  'cli',
];

const lib = resolve(__dirname, '../lib');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^;]*?from '([^']+)';/gms)];
  return found.map(([, from]) => from as string);
}

test('every folder of lib is a stage of the pipeline', () => {
  expect(readdirSync(lib).sort()).toEqual([...PIPELINE].sort());
});

test('imports run one way along the pipeline', () => {
  const backwards = sources(lib).flatMap((file) => {
    const [stage] = relative(lib, file).split('/') as [string];
    return imports(file)
      .filter((from) => from.startsWith('.'))
      .map((from) => relative(lib, resolve(dirname(file), from)).split('/')[0] as string)
      .filter((target) => PIPELINE.indexOf(target) > PIPELINE.indexOf(stage))
      .map((target) => `${relative(lib, file)} imports ${target}`);
  });
  expect(backwards).toEqual([]);
});

test('below the writer and the command line nothing reads clock, chance, environment or disk', () => {
  const impure =
    /\b(Date\.now|new Date\(\)|Math\.random|process\.|toLocale\w*|localeCompare|Intl\.)|from 'node:(fs|os|child_process|net|http)/;
  const pure = PIPELINE.filter((stage) => stage !== 'bundle' && stage !== 'cli');
  const offenders = pure
    .flatMap((stage) => sources(join(lib, stage)))
    .filter((file) => impure.test(readFileSync(file, 'utf8')));
  expect(offenders.map((file) => relative(lib, file))).toEqual([]);
});
