import type { Settings } from '#platform/config';
import { Client } from 'pg';
import type { FirstAccount } from './begin-registry.js';

/** Any number: first starts on one database wait for each other. */
const FIRST_START_LOCK = 5_120_734;

/**
 * Begins a registry without accounts: as long as there is no account, a start that was killed is a first start again.
 * @param say - is told what takes a while
 * @returns name and password, or undefined when somebody can sign in already
 */
export async function firstStart(
  settings: Settings & { readonly DATABASE_URL: string },
  say: (line: string) => void,
): Promise<FirstAccount | undefined> {
  const client = new Client({ connectionString: settings.DATABASE_URL });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [FIRST_START_LOCK]);
    const hasAccounts = (await client.query('SELECT 1 FROM app_user LIMIT 1')).rowCount === 1;
    if (hasAccounts) return undefined;
    const { beginRegistry } = await import('./begin-registry.js'); // every feature: loaded for this one start
    return await beginRegistry(settings, say);
  } finally {
    await client.end();
  }
}
