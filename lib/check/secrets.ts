import type { MachineConfig, RenderedFile } from '../artifacts';
import type { ClusterModel, PoolModel } from '../constructs';
import { error, type Issue } from '../plan';
import { looksInFile, looksInObject } from './looks/content';
import type { Look } from './looks/look';
import { looksInText } from './looks/text';
import { onMachines } from './read/alike';
import { placeOf } from './read/place';
import type { Rule } from './rule';

/** Nothing in the public bundle is a secret: it is fit to be served to anyone. */
export const secrets: Rule = {
  name: 'secrets',
  protects: 'Keys and tokens in rendered configuration are read by everyone who may read the configuration.',
  seen: [
    'siderolabs/talos#6892',
    'kubernetes/kops#14315',
    'cri-o/cri-o#5311',
    'kubernetes-sigs/kubespray#4196',
  ],
  guardsData: true,
  check: (model) => {
    const looks = looksOnce();
    return [...model.pools.flatMap((pool) => checkPool(pool, looks)), ...checkAddons(model)];
  },
};

type LooksOf = (file: RenderedFile) => readonly Look[];

/** Most pools have the same files, and each is looked at once. */
function looksOnce(): LooksOf {
  const known = new Map<string, readonly Look[]>();
  return (file) => {
    const key = `${file.sha256} ${file.path}`;
    const looks = known.get(key) ?? looksInFile(file);
    known.set(key, looks);
    return looks;
  };
}

function checkPool(pool: PoolModel, looks: LooksOf): Issue[] {
  const { issues, found } = lookAtNode(pool);
  const check = (config: MachineConfig) => [
    ...config.files.flatMap((file) =>
      looks(file)
        .filter((look) => !found.has(look.found))
        .map((look) => inFile(file, pool, look)),
    ),
    ...checkOthers(config, pool),
  ];
  return [...issues, ...check(pool.shared), ...onMachines(pool, ({ own }) => check(own))];
}

/** What the node says of itself to whoever may read nodes: it is told there, and not of each file that has it. */
function lookAtNode({ plan: { labels, path, taints } }: PoolModel): { issues: Issue[]; found: Set<string> } {
  const said = [
    ...Object.entries(labels).map(([key, value]) => [`${path}.labels.${key}`, value] as const),
    ...taints.map(({ key, value }) => [`${path}.taints.${key}`, value] as const),
  ];
  const looks = said.flatMap(([place, value]) => looksInText(value).map((look) => ({ ...look, place })));
  const mend = 'choose another value: whoever may read nodes reads it';
  return {
    issues: looks.map(({ place, what }) => error(place, `its value looks like ${what}`, mend)),
    found: new Set(looks.map(({ found }) => found)),
  };
}

const MEND =
  'bring it with `npm run secrets -- --set NAME=@file` and name it in secretFiles, which reach sealed/ alone';

function inFile(file: RenderedFile, pool: PoolModel, { what, found }: Look): Issue {
  return error(placeOf(file, pool, found), `${file.path} holds what looks like ${what}`, MEND);
}

/** What reaches the boot documents and no file. */
function checkOthers({ downloads, kernelArguments }: MachineConfig, { plan }: PoolModel): Issue[] {
  const place = (places: readonly string[] | undefined) => places?.[0] ?? plan.path;
  return [
    ...downloads.flatMap(({ path, url, overriddenBy }) =>
      looksInText(url).map(({ what }) => {
        const mend = 'serve it without a login: its hash is what proves it';
        return error(place(overriddenBy), `the URL of ${path} holds what looks like ${what}`, mend);
      }),
    ),
    ...kernelArguments.flatMap(({ argument, overriddenBy }) =>
      looksInText(argument).map(({ what }) => {
        const mend = 'remove it: whoever is on the machine reads /proc/cmdline, and dist/ has it for anyone';
        return error(place(overriddenBy), `a kernel argument holds what looks like ${what}`, mend);
      }),
    ),
  ];
}

function checkAddons({ addons }: ClusterModel): Issue[] {
  return addons.flatMap(({ name, objects }) =>
    objects
      .flatMap(looksInObject)
      .map(({ what }) => error('', `add-on ${name} holds what looks like ${what}`, MEND)),
  );
}
