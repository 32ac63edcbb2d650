import type { RenderedFile } from '../../artifacts';
import type { PoolModel } from '../../constructs';
import type { SettingsPlan } from '../../plan';

/** Who has the word on what is said of a file. */
export interface Origin {
  /** Where a person changes it. */
  readonly place: string;
  /** Whether the description wrote it, and no component. */
  readonly byHand: boolean;
}

/** Where a person changes what is said of a file, such as `pause_image is a/b:c`; the pool's place if there is none. */
export function placeOf(file: RenderedFile | undefined, pool: PoolModel, said = ''): string {
  return file ? originOf(file, pool, said).place : pool.plan.path;
}

/** What none of several places in the description wrote, one of them took away. */
export function originOf({ artifact, text }: RenderedFile, { plan }: PoolModel, said: string): Origin {
  const { overriddenBy: places = [] } = artifact;
  const last = places.at(-1);
  if (last === undefined) return { place: plan.path, byHand: false };
  const writer = writerOf(places, textsOf(plan.settings), text, said);
  return { place: writer ?? remover(places, plan.settings) ?? last, byHand: writer !== undefined };
}

/** The place that wrote most of what is said, of two alike the last. */
function writerOf(
  places: readonly string[],
  texts: ReadonlyMap<string, string>,
  whole: string,
  said: string,
): string | undefined {
  const wanted = wordsIn(said);
  const shares = places.map((place) => commonLength(wanted, wordsIn(texts.get(place) ?? whole)));
  const most = Math.max(...shares);
  return most > 0 ? places[shares.lastIndexOf(most)] : undefined;
}

/** What each place writes into files that it shares with others; a file or unit of the description is its own whole. */
function textsOf({ flags, kubelet, patches, sysctls }: SettingsPlan): ReadonlyMap<string, string> {
  const named = [...Object.values(flags), kubelet, sysctls].flatMap((table) => Object.entries(table));
  return new Map([
    ...named.map(([name, { path, value }]) => [path, `${name} ${textOf(value)}`] as const),
    ...patches.map(({ path, value: { operations } }) => {
      const texts = operations.map((each) => `${each.path} ${textOf(each.value)}`);
      return [path, texts.join(' ')] as const;
    }),
  ]);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** Names and values, such as `10.96.0.10`, and the parts of `a.b`. Those of one or two characters are everywhere. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set([/\w[\w.-]{2,}/g, /\w[\w-]{2,}/g].flatMap((word) => text.match(word) ?? []));
}

/** A long word tells more than a short one. */
function commonLength(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((word) => others.has(word)).join('').length;
}

function remover(places: readonly string[], { patches }: SettingsPlan): string | undefined {
  const removing = patches.filter(({ value }) => value.operations.some(({ op }) => op === 'remove'));
  return places.findLast((place) => removing.some(({ path }) => path === place));
}
