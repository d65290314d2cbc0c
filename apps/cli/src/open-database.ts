import path from 'node:path';
import { readSettings, type Settings } from '#platform/config';
import { EmbeddedPostgres, masterKeyFile, migrate } from '#platform/database';

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

/** Brings the schema up to date, of the embedded server when there is one. */
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
  return { settings: Object.assign(readSettings(environment), { DATABASE_URL: url }), environment, migrated };
}
