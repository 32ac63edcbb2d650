import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
import type { MachineConfig, RenderedFile } from '../lib/artifacts';
import { bootFormats, type OutputFile } from '../lib/boot';
import type { ClusterModel, MachineModel } from '../lib/constructs';
import { render } from '../lib/formats';

/** What must hold for every file of every cluster, whoever made it: each audit returns what it finds wrong. */
export function auditModel(model: ClusterModel): string[] {
  const machines = model.pools.flatMap((pool) => pool.machines);
  const configs = model.pools.flatMap((pool) => [
    pool.shared,
    ...pool.machines.map((machine) => machine.own),
  ]);
  return [
    ...configs.flatMap((config) => config.files.flatMap(auditFile)),
    ...distinct(configs.flatMap((config) => config.files)).flatMap(auditFormat),
    ...configs.flatMap(auditPlaces),
    ...machines.flatMap(auditDocuments(model)),
    ...bootFormats.flatMap((format) =>
      [
        ...(format.forCluster?.(model) ?? []),
        ...model.pools.flatMap((pool) => format.forPool?.(model, pool) ?? []),
      ].flatMap(auditOutput),
    ),
    ...auditAddons(model),
  ];
}

/** Modes that make sense on disk: nobody but the owner writes, and set-id bits never. */
const MODES = [0o400, 0o440, 0o444, 0o600, 0o640, 0o644, 0o700, 0o750, 0o755];

function auditFile(file: RenderedFile): string[] {
  const { path, text, artifact } = file;
  return [
    ...(MODES.includes(file.mode) ? [] : [`${path}: mode ${file.mode.toString(8)}`]),
    ...(text === '' || text.endsWith('\n') ? [] : [`${path}: no newline at its end`]),
    ...(/<[a-z-]+>|undefined|\[object|NaN/.test(text) ? [`${path}: an unfilled value`] : []),
    ...(artifact.reason === '' ? [`${path}: no reason`] : []),
  ];
}

/** The first of those with one text and one value: to parse them takes longer than all else. */
function distinct(files: readonly RenderedFile[]): readonly RenderedFile[] {
  const first = new Map<string, RenderedFile>();
  for (const file of files) {
    const key = JSON.stringify([file.text, file.artifact.content]);
    if (!first.has(key)) first.set(key, file);
  }
  return [...first.values()];
}

/** The text parses in its format, and says the same value again. */
function auditFormat({ path, artifact: { content } }: RenderedFile): string[] {
  if (content?.format === 'toml') return same(path, parseToml(render(content)), content.table);
  if (content?.format === 'json') return same(path, JSON.parse(render(content)), content.value);
  if (content?.format !== 'yaml') return [];
  const documents = parseAllDocuments(render(content), { version: '1.1' });
  return same(
    path,
    documents.map((document) => document.toJS()),
    content.documents,
  );
}

function same(path: string, found: unknown, meant: unknown): string[] {
  const plain = (value: unknown) => JSON.stringify(value);
  return plain(found) === plain(meant) ? [] : [`${path}: does not read back as it was written`];
}

function auditPlaces(config: MachineConfig): string[] {
  const places = [
    ...config.files,
    ...config.secrets,
    ...config.directories,
    ...config.links,
    ...config.downloads,
  ];
  return places
    .filter(({ path }) => !/^(\/[^/\s]+)+$/.test(path) || /\/\.\.?(\/|$)/.test(path))
    .map(({ path }) => `${path}: not an absolute path`);
}

function auditDocuments(model: ClusterModel) {
  return (machine: MachineModel): string[] => {
    const files = bootFormats.flatMap((format) => [
      ...(format.forMachine?.(model, machine) ?? []),
      ...(format.whole?.(model, machine) ?? []),
    ]);
    const document = files.some(
      ({ path }) => /\/(config\.ign|user-data)$/.test(path) && !path.includes('/install/'),
    );
    return [...(document ? [] : [`${machine.plan.name}: no boot document`]), ...files.flatMap(auditOutput)];
  };
}

function auditOutput({ path, content }: OutputFile): string[] {
  return [
    ...(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(path) ? [] : [`${path}: an odd name for a file of the bundle`]),
    ...(/PRIVATE KEY|\bundefined\b|\[object Object\]/.test(content)
      ? [`${path}: a secret or an unfilled value`]
      : []),
    ...(path.endsWith('.json') || path.endsWith('.ign') ? parses(path, () => JSON.parse(content)) : []),
  ];
}

function parses(path: string, parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (cause) {
    return [`${path}: ${cause}`];
  }
}

function auditAddons(model: ClusterModel): string[] {
  const objects = model.addons.flatMap((addon) => addon.objects) as {
    kind?: string;
    apiVersion?: string;
    metadata?: { name?: string };
  }[];
  return objects
    .filter(({ kind, apiVersion, metadata }) => !kind || !apiVersion || !metadata?.name)
    .map((each) => `${JSON.stringify(each).slice(0, 80)}: no kind, version or name`);
}
