import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { InvalidSettings, readSettings } from '#platform/config';
import { RegistryLogger } from '#platform/http';
import { workerModule } from './worker.module.js';

try {
  const settings = readSettings(process.env);
  const app = await NestFactory.createApplicationContext(workerModule(settings), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(RegistryLogger));
  app.enableShutdownHooks();
  process.send?.({ working: true });
  // The launcher is gone: finish or hand back what runs, then end.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  console.error(error instanceof InvalidSettings ? error.message : error);
  process.exit(error instanceof InvalidSettings ? 2 : 1);
}
