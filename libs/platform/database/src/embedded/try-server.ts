import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

const CANNOT_CONNECT_NOW = '57P03';
const INVALID_PASSWORD = '28P01';
const DUPLICATE_DATABASE = ['42P04', '23505'];

/** What an address turned out to be; `absent`: nobody answers, or another cluster does. */
export type Answer = 'ready' | 'absent' | 'refuses-password';

/**
 * Waits until a server answers for its cluster (log replay after a crash may take minutes), and makes the database `registry` when missing.
 * @param url - of the database `postgres`, as superuser
 */
export async function tryServer(url: string, cluster: string): Promise<Answer> {
  for (let refusals = 0; refusals < 8;) {
    try {
      return await withClient(url, (client) => readyFor(client, cluster));
    } catch (error) {
      const code = error instanceof DatabaseError ? error.code : undefined;
      if (code === INVALID_PASSWORD) return 'refuses-password';
      if (code !== CANNOT_CONNECT_NOW) refusals += 1;
      await pause(250);
    }
  }
  return 'absent';
}

/** How many clients but this one are connected. */
export function otherClients(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const counted = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return counted.rows[0]?.n ?? 0;
  });
}

async function readyFor(client: Client, cluster: string): Promise<Answer> {
  const shown = await client.query<{ data_directory: string }>('SHOW data_directory');
  const served = shown.rows[0]?.data_directory ?? '';
  if (served !== cluster && !(fs.existsSync(served) && fs.realpathSync(served) === fs.realpathSync(cluster))) return 'absent';
  const known = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'registry'`);
  if (known.rowCount === 0) await client.query('CREATE DATABASE registry').catch(ignoreDuplicate);
  return 'ready';
}

function ignoreDuplicate(error: unknown): void {
  if (!(error instanceof DatabaseError && DUPLICATE_DATABASE.includes(error.code ?? ''))) throw error;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined); // a server that stops while we look is an answer, not a fault
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
