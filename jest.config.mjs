// Jest in plain CommonJS mode: SWC turns our TypeScript and every ESM-only package into CommonJS,
// which takes half the memory of native ESM in Jest and needs no experimental flag.
import fs from 'node:fs';
import path from 'node:path';

const root = import.meta.dirname;
const modules = path.join(root, 'node_modules');
const isEsm = (name) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(modules, name, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false;
  }
};
const names = fs
  .readdirSync(modules)
  .flatMap((dir) => (dir.startsWith('@') ? fs.readdirSync(path.join(modules, dir)).map((sub) => `${dir}/${sub}`) : [dir]));
// Its newest files are modules, which its description does not say.
const unsaid = ['pdfjs-dist'];
const esmPackages = names.filter((name) => isEsm(name) || unsaid.includes(name)).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

const jsc = { target: 'es2023', keepClassNames: true };
const typescript = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      ...jsc,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];
const javascript = [
  '@swc/jest',
  { swcrc: false, sourceMaps: false, module: { type: 'commonjs' }, jsc: { ...jsc, parser: { syntax: 'ecmascript' } } },
];

const project = {
  rootDir: root,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.ts$': typescript, '/node_modules/.+\\.m?js$': javascript },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  setupFiles: ['<rootDir>/test/support/environment.cjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/apps/web', '<rootDir>/.registry'],
  moduleNameMapper: {
    '^#(domain|features|platform)/([a-z-]+)$': '<rootDir>/libs/$1/$2/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
};

export default {
  maxWorkers: 2,
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
