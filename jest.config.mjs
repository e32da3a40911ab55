/** Decorators are compiled without metadata: with it, import cycles between nouns break. */
const decorators = { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false }

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  testTimeout: 60_000,
  // Each with engines of its own; two cores serve no more.
  maxWorkers: 2,
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
  setupFiles: ['<rootDir>/test/setup/worker.mjs'],
  globalTeardown: '<rootDir>/test/setup/teardown.mjs',
  reporters: ['default', '<rootDir>/test/setup/reporter.mjs'],
}
