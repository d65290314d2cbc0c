import { Client } from 'pg';

/** Any number: the one launcher of an embedded server holds this advisory lock. */
const LAUNCHER_LOCK = 5_120_733;

/** Proves that no other launcher works with an embedded server. The lock ends with its connection, so with this process. */
export class SoleLauncher {
  private client: Client | undefined;

  /** False when another launcher is alive. */
  async claim(url: string): Promise<boolean> {
    const client = new Client({ connectionString: url, application_name: 'registry start' });
    client.on('error', () => undefined); // the server went away; the launcher watches that itself, and claims again
    await client.connect();
    const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [LAUNCHER_LOCK]);
    if (rows[0]?.ours === true) {
      this.client = client;
      return true;
    }
    await client.end();
    return false;
  }

  async release(): Promise<void> {
    await this.client?.end().catch(() => undefined);
    this.client = undefined;
  }
}
