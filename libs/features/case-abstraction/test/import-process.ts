import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createReadStream } from 'node:fs';
import { IdentityModule } from '#features/identity';
import { ConfigModule, readSettings } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { QueueModule } from '#platform/queue';
import { CaseAbstractionModule, ImportService } from '../src/index.js';

// Runs one open import in a process of its own, which a test may kill: arguments are the import and its file. Says each batch it stored.
@Module({
  imports: [ConfigModule.of(readSettings(process.env)), DatabaseModule, QueueModule.sender(), IdentityModule, CaseAbstractionModule],
})
class ImportProcess {}

const [importId = '', file = ''] = process.argv.slice(2);
const app = await NestFactory.createApplicationContext(ImportProcess, { logger: false, abortOnError: false });
await app.get(ImportService).run(importId, createReadStream(file), {
  onProgress: ({ patientsRead }) => void process.stdout.write(`stored ${patientsRead}\n`),
});
await app.close();
