import type { Release } from './release';
import { v1_25 } from './v1.25';
import { v1_26 } from './v1.26';
import { v1_27 } from './v1.27';
import { v1_28 } from './v1.28';
import { v1_29 } from './v1.29';
import { v1_30 } from './v1.30';
import { v1_31 } from './v1.31';
import { v1_32 } from './v1.32';
import { v1_33 } from './v1.33';
import { v1_34 } from './v1.34';
import { v1_35 } from './v1.35';
import { v1_36 } from './v1.36';
import { v1_37 } from './v1.37';

/** Every minor that is known, the oldest first. */
export const releases: Readonly<Record<string, Release>> = {
  '1.25': v1_25,
  '1.26': v1_26,
  '1.27': v1_27,
  '1.28': v1_28,
  '1.29': v1_29,
  '1.30': v1_30,
  '1.31': v1_31,
  '1.32': v1_32,
  '1.33': v1_33,
  '1.34': v1_34,
  '1.35': v1_35,
  '1.36': v1_36,
  '1.37': v1_37,
};

/** The newest minor that is known. */
export const newest = Object.values(releases).at(-1) as Release;
