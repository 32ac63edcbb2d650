#!/usr/bin/env node
const { join } = require('node:path');
const { loadAsOne } = require('./one-file');

// Descriptions are TypeScript, which tsx compiles as they are read.
require('./typescript');

const root = join(__dirname, '..');
loadAsOne(join(root, 'lib/cli/bootwright.ts'), {
  cache: join(root, 'node_modules/.cache/bootwright/program'),
  // npm writes it anew whenever it changes what is installed.
  installed: join(root, 'node_modules/.package-lock.json'),
});
