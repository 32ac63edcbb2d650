/** Tests that do more of the same where there is time: those that ask `test/long.ts`. */
const long = [
  'check/compile.test.ts',
  'check/kubelet-start.test.ts',
  'check/mutation.test.ts',
  'pki/ecdsa.test.ts',
  'property.test.ts',
  'seal/seal-tags.test.ts',
];

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  globals: { LONG: true },
  testMatch: long.map((file) => `<rootDir>/test/${file}`),
};
