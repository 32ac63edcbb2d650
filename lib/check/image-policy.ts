import type { RenderedFile } from '../artifacts';
import type { ClusterModel, PoolModel } from '../constructs';
import { once } from '../formats';
import { error, type Issue, warning } from '../plan';
import { crioSetting, isCrio } from './read/crio';
import { imageReferences } from './read/images';
import { placeOf } from './read/place';
import { refuses } from './read/policy';
import { readings } from './read/readings';
import { shown } from './read/value';
import type { Rule } from './rule';

/** The policy of images lets those of the cluster in. */
export const imagePolicy: Rule = {
  name: 'image-policy',
  protects: 'CRI-O pulls nothing that its policy refuses: the pause image first, and with it every pod.',
  seen: ['cri-o/cri-o#901'],
  check: (model) => {
    const imagesOf = once((whole: ClusterModel) => [
      ...new Set(imageReferences(whole).map(({ value }) => value)),
    ]);
    return model.pools.flatMap((pool) => checkPool(pool, () => imagesOf(model)));
  },
};

const POLICY = /^\/etc\/(containers|crio)\/.*policy[^/]*\.json$/;

/** What the packages of CRI-O name in 10-crio.conf, and bring (cri-o/packaging). */
const BROUGHT = '/etc/crio/policy.json';

function checkPool(pool: PoolModel, images: () => readonly string[]): Issue[] {
  return readings(pool, (path) => isCrio(path) || POLICY.test(path)).flatMap(({ files }) => {
    const used = shown(crioSetting({ files }, '/crio/image/signature_policy')?.value ?? BROUGHT);
    return files
      .filter(({ path }) => POLICY.test(path))
      .flatMap((file) => checkPolicy(pool, file, file.path === used, images));
  });
}

function checkPolicy(
  pool: PoolModel,
  file: RenderedFile,
  isUsed: boolean,
  images: () => readonly string[],
): Issue[] {
  const policy = parsed(file.text);
  const [refused, ...more] = policy === undefined ? [] : images().filter((image) => refuses(policy, image));
  const told = isUsed ? error : warning;
  const by = isUsed ? 'CRI-O' : 'whoever reads it, which CRI-O here does not';
  if (policy === undefined)
    return [told(placeOf(file, pool), `${file.path} is not JSON, and ${by} takes no image`, 'mend it')];
  if (refused === undefined) return [];
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  const message = `${file.path} refuses ${refused}${others} to ${by}`;
  return [told(placeOf(file, pool), message, 'let it in under transports.docker, or by default')];
}

/** Undefined if it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return undefined;
  }
}
