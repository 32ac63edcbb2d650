import type { BootFormat } from './boot-format';

export type * from './boot-format';

/** Every boot format. */
export const bootFormats: readonly BootFormat[] = [];
