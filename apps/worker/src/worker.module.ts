import { Module, type Type } from '@nestjs/common';
import { IdentityModule } from '#features/identity';
import { ConfigModule, type Settings } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { HttpModule } from '#platform/http';
import { QueueModule } from '#platform/queue';
import { schedules } from './schedule.js';

/** The worker process: every feature with its processors, no route. */
export function workerModule(settings: Settings): Type {
  @Module({ imports: [ConfigModule.of(settings), DatabaseModule, HttpModule, QueueModule.worker({ schedules }), IdentityModule] })
  class WorkerModule {}
  return WorkerModule;
}
