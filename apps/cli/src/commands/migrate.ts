import { Command } from 'commander';
import { readSettings } from '#platform/config';
import { embeddedServer, openDatabase } from '../open-database.js';

/** `registry migrate` */
export function migrateCommand(): Command {
  return new Command('migrate').action(async () => {
    const settings = readSettings(process.env);
    const embedded = await embeddedServer(settings, (line) => console.error(line));
    try {
      const { migrated } = await openDatabase(settings, embedded);
      console.log(migrated.length === 0 ? 'The schema is up to date.' : `Migrated: ${migrated.join(', ')}.`);
    } finally {
      await embedded?.stopIfUnused();
    }
  });
}
