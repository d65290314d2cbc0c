import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FirstAdministrator, IdentityModule } from '#features/identity';
import { ConfigModule, Settings } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { QueueModule } from '#platform/queue';
import type { FirstAccount } from './registry-people.js';

/** The master key of every registry that tests and benches run as processes. */
export const MASTER_KEY = '5a'.repeat(32);

/** Opens a new registry as its first start does. @param url - a migrated database */
export async function firstAccount(url: string): Promise<FirstAccount> {
  const settings = Object.assign(new Settings(), { DATABASE_URL: url, DATABASE_POOL_SIZE: 2, REGISTRY_MASTER_KEY: MASTER_KEY });
  @Module({ imports: [ConfigModule.of(settings), DatabaseModule, QueueModule.sender(), IdentityModule] })
  class FirstStart {}
  const app = await NestFactory.createApplicationContext(FirstStart, { logger: false });
  try {
    const made = await app.get(FirstAdministrator, { strict: false }).makeIfNobody();
    if (!made) throw new Error('The database of the test is not new.');
    return made;
  } finally {
    await app.close();
  }
}
