import { Injectable } from '@nestjs/common';
import { type JobContext, Processes, type Processor } from '#platform/queue';
import { type BuildMonthlyList, buildMonthlyList } from './build-monthly-list.job.js';
import { MonthlyListService } from './monthly-list.service.js';

@Injectable()
@Processes(buildMonthlyList)
export class BuildMonthlyListProcessor implements Processor<BuildMonthlyList> {
  constructor(private readonly lists: MonthlyListService) {}

  async process({ facilityId }: BuildMonthlyList, { progress, signal }: JobContext): Promise<void> {
    const facilityIds = facilityId === undefined ? await this.lists.facilities() : [facilityId];
    for (const [at, id] of facilityIds.entries()) {
      signal.throwIfAborted();
      await this.lists.build(id);
      await progress({ done: at + 1, total: facilityIds.length, label: 'facilities' });
    }
  }
}
