import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/config';
import { FileStore } from '#platform/database';
import { type Housekeeping, housekeeping } from './housekeeping.job.js';
import { Processes, type Processor } from './processes.js';

/** No upload and no export takes a day; what is unfinished after one belongs to a process that is gone. */
const DAY_MS = 86_400_000;

@Injectable()
@Processes(housekeeping)
export class HousekeepingProcessor implements Processor<Housekeeping> {
  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async process(): Promise<void> {
    await this.files.removeUnfinished(new Date(this.clock.machineTime().getTime() - DAY_MS));
  }
}
