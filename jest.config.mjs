// Jest in plain CommonJS mode: SWC turns our TypeScript into CommonJS, and packages are loaded by Node, once per process
// (test/support/jest/runtime.cjs), which takes less memory than native ESM in Jest and needs no experimental flag.
const typescript = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

const project = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
  runtime: '<rootDir>/test/support/jest/runtime.cjs',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.ts$': typescript },
  setupFiles: ['<rootDir>/test/support/environment.cjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/apps/web', '<rootDir>/.registry'],
  moduleNameMapper: {
    '^#(domain|features|platform)/([a-z-]+)$': '<rootDir>/libs/$1/$2/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
};

export default {
  maxWorkers: 2,
  workerIdleMemoryLimit: '600MB', // a process whose packages remember too much of past files is replaced
  testTimeout: 60_000,
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.db\\.test\\.ts$', '<rootDir>/test/(e2e|browser)/'],
    },
    {
      ...project,
      displayName: 'db',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.db.test.ts', '<rootDir>/test/{e2e,browser}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/start-postgres.mjs',
      globalTeardown: '<rootDir>/test/support/stop-postgres.mjs',
    },
  ],
};
