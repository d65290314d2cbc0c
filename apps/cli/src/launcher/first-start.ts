import { FirstAdministrator, IdentityModule } from '#features/identity';
import type { Settings } from '#platform/config';
import { Client } from 'pg';
import { withFeatures } from '../with-registry.js';

/** The account a new registry is opened with; its password exists nowhere else. */
export interface FirstAccount {
  readonly name: string;
  readonly password: string;
}

/**
 * Gives a registry without accounts its first administrator.
 * @returns name and password, or undefined when somebody can sign in already
 */
export async function firstStart(settings: Settings & { readonly DATABASE_URL: string }): Promise<FirstAccount | undefined> {
  if (await hasAccounts(settings.DATABASE_URL)) return undefined;
  return withFeatures(settings, [IdentityModule], async (app) => (await app.get(FirstAdministrator).makeIfNobody()) ?? undefined);
}

async function hasAccounts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM app_user LIMIT 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}
