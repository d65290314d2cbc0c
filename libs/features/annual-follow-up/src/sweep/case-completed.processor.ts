import { Injectable } from '@nestjs/common';
import { type CaseCompleted, caseCompleted } from '#features/case-abstraction';
import { Processes, type Processor } from '#platform/queue';
import { SweepService } from './sweep.service.js';

/** A completed case plans the next contact of its patient at once; the daily sweep would too. */
@Injectable()
@Processes(caseCompleted)
export class CaseCompletedProcessor implements Processor<CaseCompleted> {
  constructor(private readonly sweeps: SweepService) {}

  process({ abstractId }: CaseCompleted): Promise<void> {
    return this.sweeps.planFor(abstractId);
  }
}
