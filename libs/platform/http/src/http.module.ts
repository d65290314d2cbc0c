import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { Settings } from '#platform/config';
import { EventStreams } from './event-streams.js';
import { HealthChecks } from './health.js';
import { Metrics } from './metrics.js';
import { ProblemFilter } from './problem-filter.js';
import { RegistryLogger } from './registry-logger.js';
import { validation } from './validation.js';

/** What every route stands on: problems, validation, logging, metrics and health. `configureHttp` adds what is not Nest's. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: RegistryLogger, inject: [Settings], useFactory: (settings: Settings) => new RegistryLogger(settings.LOG_LEVEL) },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: validation },
    EventStreams,
    HealthChecks,
    Metrics,
  ],
  exports: [DiscoveryModule, HealthChecks, Metrics, RegistryLogger],
})
export class HttpModule {}
