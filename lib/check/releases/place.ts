import type { FlaggedComponent } from '../../plan';
import type { Program } from './command-line';
import type { ReleaseFile } from './release-file';

/** Where something came from, for an issue's path; `by` is empty if a person set it, else the file that it is in. */
export interface Origin {
  readonly path: string;
  readonly by: string;
}

/** The place that set a flag: the description's, a patch's, or the pool's if the compiler computed it. */
export function placeOfFlag(file: ReleaseFile, program: Program, flag: string): Origin {
  const byHand = program === 'kube-proxy' ? {} : file.pool.settings.flags[program satisfies FlaggedComponent];
  return placed(byHand[flag]?.path, file, flag);
}

/** The place that set a field of KubeletConfiguration: `pools.workers.kubelet.logging` for all that is in it. */
export function placeOfField(file: ReleaseFile, kind: string, path: string): Origin {
  const [top = ''] = path.split(/[.[{]/);
  const byHand = kind === 'KubeletConfiguration' ? file.pool.settings.kubelet[top]?.path : undefined;
  const name = path.split(/[.[\]{}]+/).findLast((part) => /\D/.test(part)) ?? kind;
  return placed(byHand && `${byHand}${path.slice(top.length)}`, file, name);
}

/** Whether a person set it, who can therefore change it. */
export function isByHand({ by }: Origin): boolean {
  return by === '';
}

/** A patch had a say in what it names. */
function placed(byHand: string | undefined, file: ReleaseFile, name: string): Origin {
  const change = file.changes.findLast(({ operations }) => operations === '' || operations.includes(name));
  const path = byHand ?? change?.path;
  return path === undefined ? { path: file.pool.path, by: `${file.path}: ` } : { path, by: '' };
}
