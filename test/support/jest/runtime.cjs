// Loads npm packages once per process, by Node, instead of once per test file, by Jest: a third of what a file with a database costs.
// Files of ours are loaded anew for every test file, as ever.
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const isPackage = (name) => /^(@[\w-]+\/)?[a-z]/i.test(name) && name !== '@jest/globals';

module.exports = class SharedPackagesRuntime extends Runtime {
  constructor(config, ...more) {
    super(config, ...more);
    // A caller inside node_modules may require packages that are modules without a warning.
    this.requirePackage = createRequire(path.join(config.rootDir, 'node_modules', 'index.cjs'));
    const { executor } = this;
    executor.compile = (source, filename) => vm.compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    return isPackage(name) ? this.requirePackage(name) : super.requireModuleOrMock(from, name);
  }
};
