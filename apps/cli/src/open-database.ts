import path from 'node:path';
import { readSettings, type Settings } from '#platform/config';
import { Database, dataSource, EmbeddedPostgres, masterKeyFile, migrate, openVault } from '#platform/database';

/** The migrated database of a registry, and the environment that tells other processes where it and its key are. */
export interface OpenDatabase {
  /** With DATABASE_URL set, whichever server it is. */
  readonly settings: Settings & { readonly DATABASE_URL: string };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Names of the migrations that ran now. */
  readonly migrated: readonly string[];
}

/**
 * Starts or takes over the embedded server, unless the settings name one.
 * @param report - is told what was unusual or recovered
 */
export async function embeddedServer(settings: Settings, report: (line: string) => void): Promise<EmbeddedPostgres | undefined> {
  return settings.DATABASE_URL === undefined ? EmbeddedPostgres.start({ home: settings.REGISTRY_DATA_DIR, report }) : undefined;
}

/**
 * Brings the schema up to date, of the embedded server when there is one, and makes the master key on the first start.
 * @throws MasterKeyMissing, MasterKeyWrong, MasterKeyInvalid
 */
export async function openDatabase(settings: Settings, embedded: EmbeddedPostgres | undefined): Promise<OpenDatabase> {
  const url = embedded?.url() ?? settings.DATABASE_URL;
  if (url === undefined) throw new Error('There is no database.');
  const environment = {
    ...process.env,
    DATABASE_URL: url,
    REGISTRY_DATA_DIR: path.resolve(settings.REGISTRY_DATA_DIR),
    ...(settings.REGISTRY_MASTER_KEY === undefined && { REGISTRY_MASTER_KEY_FILE: masterKeyFile(settings) }),
  };
  const migrated = await migrate(url);
  const opened = Object.assign(readSettings(environment), { DATABASE_URL: url });
  await proveMasterKey(opened);
  return { settings: opened, environment, migrated };
}

/** A lost or wrong key is told here, once and before anything is served, instead of by every process. */
async function proveMasterKey(settings: Settings & { readonly DATABASE_URL: string }): Promise<void> {
  const database = new Database(await dataSource({ url: settings.DATABASE_URL, poolSize: 1, as: 'app' }).initialize());
  try {
    await openVault(settings, database);
  } finally {
    await database.onApplicationShutdown();
  }
}
