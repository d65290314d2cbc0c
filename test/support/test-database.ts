import { createHash, randomBytes } from 'node:crypto';
import { Database, dataSource, migrate, migrations, Vault } from '#platform/database';
import { Client } from 'pg';

/** A database of one test file, migrated, empty and its own. */
export interface TestDatabase {
  /** Works as the role `registry_app`, inside the facility walls. */
  readonly database: Database;
  /** The same database as its owner. */
  readonly url: string;
  /** Opened with a fixed master key. */
  readonly vault: Vault;
  /** Runs statements as the owner of the database, outside the facility walls and the rights of the application. */
  asOwner(sql: string): Promise<void>;
  /** Ends every connection and drops the database. */
  close(): Promise<void>;
}

/** Any number: test processes that start together make the template one after the other. */
const TEMPLATE_LOCK = 3_811_204;

/** Clones the migrated template in about 0.1 s; the first caller of a run makes the template. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await emptyDatabase(await template());
  const source = await dataSource({ url, poolSize: 4, as: 'app' }).initialize();
  const database = new Database(source);
  return {
    database,
    url,
    vault: new Vault({ bytes: Buffer.alloc(32, 1), origin: 'the tests' }),
    asOwner: (sql) => connected(url, (client) => client.query(sql)),
    close: async () => {
      await database.onApplicationShutdown();
      await asServer((client) => client.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`));
    },
  };
}

/** Makes a database that no migration has touched, or a clone; returns its address as its owner. */
export async function emptyDatabase(cloneOf = 'template1'): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${cloneOf}`));
  return addressOf(name);
}

async function template(): Promise<string> {
  const sources = migrations.map((Migration) => Migration.toString() + new Migration().up.toString()).join();
  const name = `template_${createHash('sha256').update(sources).digest('hex').slice(0, 12)}`;
  await asServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
    if (made.rowCount === 1) return;
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    await client.query(`CREATE DATABASE ${name}`);
    await migrate(addressOf(name));
    await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  });
  return name;
}

function asServer(work: (client: Client) => Promise<unknown>): Promise<void> {
  return connected(addressOf('postgres'), work);
}

/** Runs `work` on a connection of its own, whose end frees its locks. */
async function connected(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(database: string): string {
  const server = process.env['REGISTRY_TEST_POSTGRES'];
  if (server === undefined) throw new Error('No test server: run this file in the db lane (npx jest --selectProjects db FILE).');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
