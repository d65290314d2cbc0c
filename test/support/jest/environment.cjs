// Runs a test file in the world of its process instead of one of its own, so that packages can be shared between files (runtime.cjs).
// What a file leaves behind in that world is taken away when it ends: globals, environment, listeners of the process.
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2', 'disconnect', 'exit', 'beforeExit', 'warning'];

/** What a test file may change of its process, as it was before. */
class WorldBefore {
  globals = new Map(Reflect.ownKeys(globalThis).map((key) => [key, Reflect.getOwnPropertyDescriptor(globalThis, key)]));
  environment = { ...process.env };
  exit = process.exit;
  listeners = new Map(SIGNALS.map((signal) => [signal, process.rawListeners(signal)]));

  restore() {
    for (const key of Reflect.ownKeys(globalThis)) if (!this.globals.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const [key, before] of this.globals) {
      const now = Reflect.getOwnPropertyDescriptor(globalThis, key);
      if (before.configurable && now?.value !== before.value) Reflect.defineProperty(globalThis, key, before);
    }
    for (const name of Object.keys(process.env)) if (!(name in this.environment)) delete process.env[name];
    Object.assign(process.env, this.environment);
    process.exit = this.exit;
    for (const [signal, before] of this.listeners) {
      for (const listener of process.rawListeners(signal)) if (!before.includes(listener)) process.removeListener(signal, listener);
    }
  }
}

module.exports = class OneWorldEnvironment {
  global = globalThis;
  before = new WorldBefore();
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    Error.stackTraceLimit = 100;
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.before.restore();
    this.global = null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }
};
