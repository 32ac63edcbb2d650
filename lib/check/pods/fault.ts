/** Something in a pod that is not as it has to be. */
export interface Fault {
  /** Where it stands: `/spec/containers/0/image`. */
  readonly pointer: string;
  /** What is wrong there, behind the pointer: `is "Allways", and may be Always, IfNotPresent or Never`. */
  readonly says: string;
  readonly mend: string;
}

/** A whole document would be many lines. */
const LONG = 60;

/** A value as a message shows it. */
export function shortly(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}

/** To a Go decoder null, an empty text and zero are the same as nothing in most fields. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 0;
}
