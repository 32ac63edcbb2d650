import type { Presence } from '../../releases/history';

type Dated = Extract<Presence<unknown>, { readonly since: string }>;

/** `since 1.35`, and of what is to come `since 1.35, not yet in 1.34`. */
export function since({ is, since: minor }: Dated, here: string): string {
  return is === 'gone' ? `since ${minor}` : `since ${minor}, not yet in ${here}`;
}
