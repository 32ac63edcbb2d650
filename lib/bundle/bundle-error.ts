/** Why a folder cannot be written to, in words for the user. */
export class BundleError extends Error {}

/** A swap that came to no end, as the system refused one of its steps: the folder holds some of each bundle. */
export class HalfBundleError extends BundleError {
  constructor(
    readonly root: string,
    override readonly cause: unknown,
  ) {
    super(`${root}: it is half of the last bundle and half of the next`);
  }
}
