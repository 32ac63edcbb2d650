import type { Presence } from '../../releases/history';

type Dated = Extract<Presence<unknown>, { readonly is: 'gone' | 'to-come' }>;

/** `since 1.35`, or what can be said where the minors in between have not been asked. */
export function since({ is, since: minor }: Dated, here: string): string {
  if (is === 'gone') return minor ? `since ${minor}` : `any more in ${here}`;
  return minor ? `since ${minor}, not yet in ${here}` : `later, not yet in ${here}`;
}
