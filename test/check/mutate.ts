import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
import type { MachineConfig, RenderedFile } from '../../lib/artifacts';
import type { ClusterModel, MachineModel, PoolModel } from '../../lib/constructs';
import type { Content } from '../../lib/formats';

/** The model with some text of a file replaced, on one machine or, where the pool shares the file, on all of them. */
export function withText(
  model: ClusterModel,
  machine: string,
  path: string,
  from: RegExp | string,
  to: string,
): ClusterModel {
  let done = false;
  const pools = model.pools.map((pool) => {
    const found = pool.machines.find(({ plan }) => plan.name === machine);
    if (!found) return pool;
    const edit = (config: MachineConfig) => {
      const result = edited(config, path, from, to);
      done ||= result !== config;
      return result;
    };
    const shared = edit(pool.shared);
    const changed: PoolModel = { ...pool, shared, machines: [] };
    const machines = pool.machines.map((each) => ({
      ...each,
      pool: changed,
      own: each === found ? edit(each.own) : each.own,
    }));
    return Object.assign(changed, { machines });
  });
  if (!done) throw new Error(`${machine} ${path}: ${from} changes nothing`);
  return { ...model, pools };
}

/** The model without a file that one machine has of its own. */
export function withoutFile(model: ClusterModel, machine: string, path: string): ClusterModel {
  const lost = ({ plan, own, ...rest }: MachineModel): MachineModel =>
    plan.name === machine
      ? { ...rest, plan, own: { ...own, files: own.files.filter((file) => file.path !== path) } }
      : { ...rest, plan, own };
  return {
    ...model,
    pools: model.pools.map((pool) => ({ ...pool, machines: pool.machines.map(lost) })),
  };
}

/** The model with some text of an add-on's objects replaced. */
export function withAddon(model: ClusterModel, name: string, from: string, to: string): ClusterModel {
  const addons = model.addons.map((addon) => {
    if (addon.name !== name) return addon;
    return { ...addon, objects: JSON.parse(JSON.stringify(addon.objects).replace(from, to)) };
  });
  if (JSON.stringify(addons) === JSON.stringify(model.addons)) throw new Error(`${name}: no ${from}`);
  return { ...model, addons };
}

function edited(config: MachineConfig, path: string, from: RegExp | string, to: string): MachineConfig {
  const files = config.files.map((file) => (file.path === path ? rewritten(file, from, to) : file));
  return files.some((file, i) => file.text !== config.files[i]?.text) ? { ...config, files } : config;
}

function rewritten(file: RenderedFile, from: RegExp | string, to: string): RenderedFile {
  // A text is meant as it stands; after a pattern, `$1` is what the pattern found.
  const text = typeof from === 'string' ? file.text.replace(from, () => to) : file.text.replace(from, to);
  const content = file.artifact.content && reread(file.artifact.content, text);
  return { ...file, text, artifact: { ...file.artifact, content } as RenderedFile['artifact'] };
}

/** The value that the text has now, as rules read structure and not text. */
function reread(content: Content, text: string): Content {
  switch (content.format) {
    case 'json':
      return { format: 'json', value: JSON.parse(text) };
    case 'lines':
      return { format: 'lines', lines: text.replace(/\n$/, '').split('\n') };
    case 'systemd':
      return content;
    case 'text':
      return { format: 'text', text };
    case 'toml':
      return { format: 'toml', table: parseToml(text) as never };
    case 'yaml':
      return { format: 'yaml', documents: parseAllDocuments(text).map((each) => each.toJS()) };
  }
}
