import fs from 'node:fs';
import path from 'node:path';

/** Facts and samples of others that lie beside a checkout; they are not part of the product. */
export interface SharedData {
  readonly path: string;
  /** `it` and `describe` where the data are there, else those that skip. */
  readonly it: jest.It;
  readonly describe: jest.Describe;
}

const FOLDER = path.resolve(__dirname, '../../../shared/data');

/**
 * A file or folder of `../shared/data`, and how to test with it: without it the tests are skipped, and the run says why.
 * @throws Error in CI, where a skip is a failure
 */
export function sharedData(relative: string): SharedData {
  const place = path.join(FOLDER, relative);
  if (fs.existsSync(place)) return { path: place, it, describe };
  const reason = `${path.join('..', 'shared', 'data', relative)} is not there; put it beside the checkout`;
  if (process.env['CI'] !== undefined) throw new Error(`These tests must run in CI: ${reason}.`);
  console.warn(`skipped: ${reason} to run the tests that need it.`);
  return { path: place, it: it.skip, describe: describe.skip };
}
