import { Module, type Type } from '@nestjs/common';
import { AuditApi, IdentityApi } from '#features/identity';
import { ConfigModule, type Settings } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { HttpModule } from '#platform/http';
import { QueueModule } from '#platform/queue';
import { JobsController } from './jobs.controller.js';

/** The api process: every feature with its routes, no processor. */
export function apiModule(settings: Settings): Type {
  @Module({
    imports: [ConfigModule.of(settings), DatabaseModule, HttpModule, QueueModule.sender(), IdentityApi, AuditApi],
    controllers: [JobsController],
  })
  class ApiModule {}
  return ApiModule;
}
