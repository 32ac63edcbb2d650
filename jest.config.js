/** Packages that come as ES modules only, which Jest's own module loader does not take as they are. */
const modulesOnly = ['@noble', '@scure', 'age-encryption'].join('|');

/** @type {import('jest').Config} */
module.exports = {
  // By default in /tmp, where another user of the machine may have made the folder.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // More of the same is for jest.long.config.js.
  globals: { LONG: false },
  // Nobody types beside it: by default one core would be left alone.
  maxWorkers: '100%',
  testEnvironment: '<rootDir>/test/environment.js',
  testMatch: ['<rootDir>/main.test.ts', '<rootDir>/test/**/*.test.ts'],
  transform: { '\\.[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly})/)`],
};
