/**
 * Lets `require` read TypeScript, without a cache: tsx would keep what it compiled in `/tmp/tsx-<uid>/`, and run from
 * there whatever somebody else had put into that folder first.
 */
process.env.TSX_DISABLE_CACHE = '1';
require('tsx/cjs');
