import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings, type Settings } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { QueueModule } from '#platform/queue';
import { embeddedServer, openDatabase } from './open-database.js';

/**
 * Runs a short command on the registry's features, without routes and without processors. Beside a running registry it works on
 * the same database; otherwise it starts the embedded server and stops it again.
 * @param features - Nest modules whose services the command uses
 */
export async function withRegistry<T>(features: readonly Type[], work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const wanted = readSettings(process.env);
  const embedded = await embeddedServer(wanted, (line) => console.error(line));
  try {
    const { settings } = await openDatabase(wanted, embedded);
    return await withFeatures(settings, features, work);
  } finally {
    await embedded?.stopIfUnused();
  }
}

/** The same on a database that is open already. */
export async function withFeatures<T>(
  settings: Settings,
  features: readonly Type[],
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  @Module({ imports: [ConfigModule.of(settings), DatabaseModule, QueueModule.sender(), ...features] })
  class CommandModule {}
  const app = await NestFactory.createApplicationContext(CommandModule, { logger: false, abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
