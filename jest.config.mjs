/** Decorators are compiled without metadata: with it, import cycles between nouns break. */
const decorators = { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false }

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  testTimeout: 60_000,
  // One database serves all files, and two cores serve it.
  maxWorkers: 1,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: decorators,
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.engines/', '<rootDir>/.data/'],
  globalSetup: '<rootDir>/test/setup/engines.mjs',
  globalTeardown: '<rootDir>/test/setup/teardown.mjs',
  reporters: ['default', '<rootDir>/test/setup/reporter.mjs'],
}
