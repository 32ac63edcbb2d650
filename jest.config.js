/** Packages that come as ES modules only, which Jest's own module loader does not take as they are. */
const modulesOnly = ['@noble', '@scure', 'age-encryption'].join('|');

/** @type {import('jest').Config} */
module.exports = {
  // Nobody types beside it: by default one core would be left alone.
  maxWorkers: '100%',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/main.test.ts', '<rootDir>/test/**/*.test.ts'],
  transform: { '\\.[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly})/)`],
};
