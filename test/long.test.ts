import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const long = require('../jest.long.config.js');

test('every test that has more for `npm run test:long` is run by it, and no other', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const asking = files.filter(
    (file) =>
      file.endsWith('.test.ts') && / from '[./]+\/long';$/m.test(readFileSync(join(__dirname, file), 'utf8')),
  );
  expect(long.testMatch).toEqual(asking.sort().map((file) => `<rootDir>/test/${file}`));
});
