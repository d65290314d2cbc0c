import { Module, type Type } from '@nestjs/common';
import { AnnualFollowUpApi } from '#features/annual-follow-up';
import { CaseAbstractionApi } from '#features/case-abstraction';
import { DerivedItemsApi } from '#features/derived-items';
import { AuditApi, IdentityApi } from '#features/identity';
import { ResearchApi } from '#features/research';
import { StagingCodeApi } from '#features/staging-code';
import { SubmissionsApi } from '#features/submissions';
import { ConfigModule, type Settings } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { HttpModule } from '#platform/http';
import { QueueModule } from '#platform/queue';
import { JobsController } from './jobs.controller.js';

const features = [
  IdentityApi,
  AuditApi,
  CaseAbstractionApi,
  StagingCodeApi,
  DerivedItemsApi,
  AnnualFollowUpApi,
  SubmissionsApi,
  ResearchApi,
];

/** The api process: every feature with its routes, no processor. */
export function apiModule(settings: Settings): Type {
  @Module({
    imports: [ConfigModule.of(settings), DatabaseModule, HttpModule, QueueModule.sender(), ...features],
    controllers: [JobsController],
  })
  class ApiModule {}
  return ApiModule;
}
