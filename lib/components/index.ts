import type { Component } from './component';

export type * from './component';

/** Every component, in the order in which the index and the tree show them. */
export const components: readonly Component[] = [];
