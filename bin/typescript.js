const { accessSync, constants, mkdirSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Lets `require` read TypeScript. What tsx compiled it keeps by the hash of the text, in a folder of the project: its
 * own choice is `/tmp/tsx-<uid>/`, where somebody else can put a folder first, and what it runs.
 */
const kept = join(__dirname, '../node_modules/.cache/bootwright');
const { TMPDIR } = process.env;

if (makeOwn(kept)) process.env.TMPDIR = kept;
else process.env.TSX_DISABLE_CACHE = '1';
require('tsx/cjs');
if (TMPDIR === undefined) delete process.env.TMPDIR;
else process.env.TMPDIR = TMPDIR;

/** Whether one may write there: an installation may be another user's. */
function makeOwn(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
