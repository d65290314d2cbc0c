import { Injectable } from '@nestjs/common';
import { type JobContext, Processes, type Processor } from '#platform/queue';
import { type SweepFollowUp, sweepFollowUp } from './sweep-follow-up.job.js';
import { SweepService } from './sweep.service.js';

@Injectable()
@Processes(sweepFollowUp)
export class SweepFollowUpProcessor implements Processor<SweepFollowUp> {
  constructor(private readonly sweeps: SweepService) {}

  async process({ sweepId }: SweepFollowUp, { progress, signal }: JobContext): Promise<void> {
    const id = sweepId ?? (await this.sweeps.begin());
    await this.sweeps.run(id, { signal, onPage: (done) => progress({ done, label: 'patients' }) });
  }
}
