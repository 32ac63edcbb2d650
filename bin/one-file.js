const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, resolve } = require('node:path');
const { deserialize, serialize, setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** What is too large to be read by each run, and needed by few. */
const APART = ['esbuild', 'tsx', 'typescript'];

/**
 * How much runs before V8 makes faster code of a function, by its version; others have no such flag. A run of a second
 * is over before most of that code is of use: with these the reference cluster takes a quarter less of CPU time, 5,000
 * machines a fifth, and 20,000 as much as with V8's own figure, 67,584 (measured with Node 20; ours).
 */
const FLAGS = { 11.3: '--interrupt-budget=300000' };

/**
 * Loads a TypeScript program, and all that it imports, as one file with the machine code that V8 made of it. Many
 * small modules are pleasant to read and slow to load: more than half of the time in which the reference cluster was
 * compiled went into finding, reading and compiling them. The one file is made anew when a source has changed.
 *
 * @param {string} entry the program's first file
 * @param {{ cache: string, installed: string }} files where the one file is kept, and what tells of other packages
 */
function loadAsOne(entry, { cache, installed }) {
  // First of all, as V8 takes no code that was kept under other flags.
  const flags = FLAGS[parseFloat(process.versions.v8)];
  if (flags) setFlagsFromString(flags);
  const kept = read(cache);
  // A checkout that was copied with what it keeps, or that shares it, has sources of its own.
  const program = kept?.entry === entry && isFresh(kept.sources) ? kept : bundle(entry, installed);
  const script = new Script(wrap(program.text), { filename: cache, cachedData: program.code });
  if (!program.code || script.cachedDataRejected) {
    // V8 knows at the end which functions ran.
    process.on('exit', () => write(cache, { ...program, code: script.createCachedData() }));
  }
  globalThis[Symbol.for('bootwright.program')] = program.hash;
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(entry), module, entry, dirname(entry));
  return module.exports;
}

function bundle(entry, installed) {
  const { metafile, outputFiles } = require('esbuild').buildSync({
    bundle: true,
    charset: 'ascii',
    entryPoints: [entry],
    external: APART,
    metafile: true,
    // Names stay, for the sake of stack traces; but for those that two modules share.
    minifyWhitespace: true,
    platform: 'node',
    target: `node${process.versions.node}`,
    write: false,
  });
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/'));
  const sources = Object.fromEntries(
    [...own.map((path) => resolve(path)), installed, __filename].map((path) => [path, stamp(path)]),
  );
  // As one byte for each character: half as much to keep and to read as esbuild's own text.
  const text = Buffer.from(outputFiles[0].contents).toString('latin1');
  return { entry, sources, text, hash: createHash('sha256').update(text).digest('hex'), code: undefined };
}

function isFresh(sources) {
  return Object.entries(sources).every(([path, then]) => stamp(path) === then);
}

function stamp(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : 'none';
}

/** Nothing, when there is none or another version of Node wrote it. */
function read(cache) {
  try {
    return deserialize(readFileSync(cache));
  } catch {
    return undefined;
  }
}

/** Renamed into place, as others may run at the same time. */
function write(cache, program) {
  const fresh = `${cache}.${process.pid}`;
  try {
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(fresh, serialize(program));
    renameSync(fresh, cache);
  } catch {
    // The next run will be a first one too.
  }
}

module.exports = { loadAsOne };
