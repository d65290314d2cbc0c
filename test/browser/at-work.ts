import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, type WatchedPage } from './browser.js';
import { enter } from './registrar.js';
import { ServedRegistry } from './served-registry.js';

/** Who works, and where. */
export interface Worker {
  readonly name: string;
  readonly roles: readonly string[];
  /** Names of the facilities of the new registry, numbered 0000000001 and on. */
  readonly facilities: readonly string[];
}

/** A registry of its own in a browser, with somebody signed in. */
export interface AtWork {
  readonly registry: ServedRegistry;
  readonly browser: Browser;
  readonly watched: WatchedPage;
  readonly page: Page;
  stop(): Promise<void>;
}

const ABSTRACTOR: Worker = { name: 'abstractor', roles: ['abstractor'], facilities: ['East Hospital'] };

/** Serves a new registry and signs somebody in; an abstractor of one hospital when nobody else is named. */
export async function atWork(worker: Partial<Worker> = {}): Promise<AtWork> {
  const { name, roles, facilities } = { ...ABSTRACTOR, ...worker };
  const registry = await ServedRegistry.start();
  let browser: Browser | undefined;
  const stop = async (): Promise<void> => {
    await browser?.close();
    await registry.stop();
  };
  try {
    const numbered = facilities.map((facility, at) => `('${String(at + 1).padStart(10, '0')}', '${facility}')`);
    await registry.prepare(`INSERT INTO facility ("facilityNumber", "name") VALUES ${numbered.join(', ')}`);
    browser = await openBrowser();
    const watched = await openPage(browser, registry.address);
    await enter(watched.page, name, registry.addUser(name, roles));
    return { registry, browser, watched, page: watched.page, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
