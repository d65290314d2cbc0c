import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

interface Found {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The browser under CHROME_PATH, or the Chromium of the npm package, which needs nothing installed. */
function findChromium(): Found {
  const own = process.env['CHROME_PATH'];
  if (own !== undefined && own !== '') return { executablePath: own, environment: {} };
  return JSON.parse(execFileSync(process.execPath, [path.join(import.meta.dirname, 'find-chromium.mjs')], { encoding: 'utf8' })) as Found;
}

/** Starts a headless Chromium. Its sandbox is off because tests may run as root; it opens nothing but the registry under test. */
export function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = findChromium();
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
  return chromium.launch({ executablePath, args, env: { ...inherited, ...environment } });
}

/** A page of a new, separate browser session at the size of a small office screen. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors and uncaught exceptions so far; an answer that refuses is no error of the page. */
  readonly errors: string[];
}

const REFUSED_ANSWER = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Opens a page and watches it for errors. */
export async function openPage(browser: Browser, address: string): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED_ANSWER.test(message.text())) errors.push(message.text());
  });
  return { page, errors };
}

/** Keeps what is on the screen for a failed test, in the folder REGISTRY_SCREENSHOTS when that is set. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  const folder = process.env['REGISTRY_SCREENSHOTS'];
  if (folder !== undefined && folder !== '') await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
