import path from 'node:path';
import { Command } from 'commander';
import { readSettings, type Settings } from '#platform/config';
import { EmbeddedPostgres, findMasterKey, masterKeyFile, MasterKeyMissing, MasterKeyWrong, restoreCluster } from '#platform/database';
import { openDatabase } from '../open-database.js';
import { NotEmbedded } from './backup.errors.js';

const report = (line: string): void => console.error(line);

/** `registry backup` */
export function backupCommand(): Command {
  return new Command('backup').argument('<folder>', 'folder to write; must not exist').action(async (folder: string) => {
    const embedded = await EmbeddedPostgres.start({ home: embeddedSettings().REGISTRY_DATA_DIR, report });
    try {
      const { files, bytes } = await embedded.backup(path.resolve(folder));
      console.log(`Backed up ${files} files, ${Math.ceil(bytes / 1_048_576)} MB, to ${path.resolve(folder)}.`);
      console.log('The master key is not in it. Keep a copy of the key in another place: without it names and texts cannot be read again.');
    } finally {
      await embedded.stopIfUnused();
    }
  });
}

/** `registry restore` */
export function restoreCommand(): Command {
  return new Command('restore').argument('<folder>', 'folder that registry backup wrote').action(async (folder: string) => {
    const settings = embeddedSettings();
    const home = settings.REGISTRY_DATA_DIR;
    await restoreCluster({ backup: path.resolve(folder), home, report });
    const embedded = await EmbeddedPostgres.start({ home, report });
    try {
      console.log(await tried(settings, embedded));
    } finally {
      await embedded.stop();
    }
  });
}

function embeddedSettings(): Settings {
  const settings = readSettings(process.env);
  if (settings.DATABASE_URL !== undefined) throw new NotEmbedded();
  return settings;
}

/** Whether the data and the key fit; a key that is missing may still be put in its place. */
async function tried(settings: Settings, embedded: EmbeddedPostgres): Promise<string> {
  try {
    const isMade = findMasterKey(settings) !== undefined;
    await openDatabase(settings, embedded);
    return isMade ? 'The registry is as it was; its master key opens it.' : 'The registry is as it was; it had sealed nothing yet.';
  } catch (error) {
    if (error instanceof MasterKeyMissing)
      return `The registry is as it was. Put its master key into ${masterKeyFile(settings)}, or set REGISTRY_MASTER_KEY, before you start it.`;
    if (error instanceof MasterKeyWrong)
      return `The registry is as it was, but the master key from ${error.origin} is another one. Put the right key there before you start it.`;
    throw error;
  }
}
