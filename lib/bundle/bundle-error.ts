/** Why a folder cannot be written to, in words for the user. */
export class BundleError extends Error {}
