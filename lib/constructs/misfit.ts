/** Why a patch does not fit its file: what is wrong at which place of the patch, and what to do. */
export class Misfit extends Error {
  constructor(
    /** Goes on from the patch's own: `.operations[0].path`. */
    readonly place: string,
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}
