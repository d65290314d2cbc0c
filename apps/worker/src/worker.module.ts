import { Module, type Type } from '@nestjs/common';
import { AnnualFollowUpWorker } from '#features/annual-follow-up';
import { AuditWorker } from '#features/audit';
import { CaseAbstractionWorker } from '#features/case-abstraction';
import { DerivedItemsWorker } from '#features/derived-items';
import { IdentityModule } from '#features/identity';
import { StagingCodeWorker } from '#features/staging-code';
import { SubmissionsWorker } from '#features/submissions';
import { ConfigModule, type Settings } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { HttpModule } from '#platform/http';
import { QueueModule } from '#platform/queue';
import { schedules } from './schedule.js';

const features = [
  IdentityModule,
  AuditWorker,
  CaseAbstractionWorker,
  DerivedItemsWorker,
  AnnualFollowUpWorker,
  StagingCodeWorker,
  SubmissionsWorker,
];

/** The worker process: every feature with its processors, no route. */
export function workerModule(settings: Settings): Type {
  @Module({ imports: [ConfigModule.of(settings), DatabaseModule, HttpModule, QueueModule.worker({ schedules }), ...features] })
  class WorkerModule {}
  return WorkerModule;
}
