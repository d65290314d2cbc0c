import { CaseCompletedProcessor } from './case-completed.processor.js';
import { SweepFollowUpProcessor } from './sweep-follow-up.processor.js';
import { SweepController } from './sweep.controller.js';
import { SweepService } from './sweep.service.js';

/** What sweeps add to the modules of annual follow-up. */
export const sweepParts = {
  providers: [SweepService],
  controllers: [SweepController],
  processors: [CaseCompletedProcessor, SweepFollowUpProcessor],
};
