import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HousekeepingProcessor } from './housekeeping.processor.js';
import { JobRecovery, RECOVERY_MS } from './job-recovery.js';
import { JobOverview } from './job-overview.js';
import { OutboxRelay, RELAY_POLL_MS } from './outbox-relay.js';
import { Outbox } from './outbox.js';
import { Queues } from './queues.js';
import type { Schedule } from './schedule.js';
import { ScheduleKeeper, SCHEDULES } from './schedule-keeper.js';
import { WorkerHost } from './worker-host.js';

/** `QueueModule.sender()` in the api: outbox and overview. `QueueModule.worker()` in the worker: relay, processors and schedules too. */
@Module({})
export class QueueModule {
  static sender(): DynamicModule {
    return { module: QueueModule, global: true, providers: [Queues, Outbox, JobOverview], exports: [Queues, Outbox, JobOverview] };
  }

  static worker(options: {
    readonly schedules: readonly Schedule[];
    readonly pollMs?: number;
    readonly recoveryMs?: number;
  }): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        Queues,
        Outbox,
        JobOverview,
        HousekeepingProcessor,
        JobRecovery,
        OutboxRelay,
        ScheduleKeeper,
        WorkerHost,
        { provide: SCHEDULES, useValue: options.schedules },
        { provide: RELAY_POLL_MS, useValue: options.pollMs ?? 2000 },
        { provide: RECOVERY_MS, useValue: options.recoveryMs ?? 30_000 },
      ],
      exports: [Queues, Outbox, JobOverview, OutboxRelay],
    };
  }
}
