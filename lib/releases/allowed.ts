/** What a flag or a field takes, of all that its type allows; a program that gets something else exits. */
export type Allowed = Bounds | Keys | Reads | Words;

/** Of a number, or of a duration in seconds. */
export interface Bounds {
  readonly above?: number;
  readonly least?: number;
  readonly most?: number;
  /** The number of which it takes multiples. */
  readonly step?: number;
  /** 0 is as good as nothing, whatever the bounds. */
  readonly orNone?: true;
}

/** The keys of a map. */
export interface Keys {
  readonly keys: readonly string[];
}

/** A text that is read as another type. */
export interface Reads {
  readonly type:
    | 'amount to win back'
    | 'duration from 0'
    | 'https URL'
    | 'list of CPUs'
    | 'path of a folder'
    | 'quantity'
    | 'threshold';
}

/** A few words, or with `list` some of them behind commas. */
export interface Words {
  readonly words: readonly string[];
  readonly list?: true;
}

/** 0 or more. */
export const NATURAL: Bounds = { least: 0 };
/** 1 or more. */
export const POSITIVE: Bounds = { least: 1 };
/** A port, where 0 turns the listener off. */
export const PORT_OR_NONE: Bounds = { least: 0, most: 65535 };
/** More than 0: of durations. */
export const SOME: Bounds = { above: 0 };

export const LOG_FORMATS: Words = { words: ['json', 'text'] };
export const TLS_VERSIONS: Words = {
  words: ['VersionTLS10', 'VersionTLS11', 'VersionTLS12', 'VersionTLS13'],
};

/** Of a packet's mark. */
export const BIT: Bounds = { least: 0, most: 31 };
export const OOM_SCORE: Bounds = { least: -1000, most: 1000 };
export const PERCENT: Bounds = { least: 0, most: 100 };
