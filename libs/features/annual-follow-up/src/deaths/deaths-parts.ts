import { ApplyDeathsService } from './apply-deaths.service.js';
import { DeathBatchesController } from './death-batches.controller.js';
import { DeathBooks } from './death-books.js';
import { DeathCandidates } from './death-candidates.queries.js';
import { DeathClearanceService } from './death-clearance.service.js';
import { DeathIntakeService } from './death-intake.service.js';
import { DeathLedger } from './death-ledger.queries.js';
import { DeathReadingService } from './death-reading.service.js';
import { DeathRecordsController } from './death-records.controller.js';
import { DeathRecords } from './death-records.queries.js';
import { DeathReviewService } from './death-review.service.js';
import { DeathWalk } from './death-walk.js';
import { DeathWriting } from './death-writing.js';
import { MatchDeathsService } from './match-deaths.service.js';
import { UndoDeathsService } from './undo-deaths.service.js';
import { UnresolvedDuplicates } from './unresolved-duplicates.js';
import { WorkDeathBatchProcessor } from './work-death-batch.processor.js';

/** What files of deaths add to the modules of annual follow-up. */
export const deathsParts = {
  providers: [
    DeathLedger,
    DeathRecords,
    DeathCandidates,
    DeathWalk,
    DeathWriting,
    DeathIntakeService,
    DeathReadingService,
    DeathReviewService,
    DeathClearanceService,
    MatchDeathsService,
    ApplyDeathsService,
    UndoDeathsService,
    UnresolvedDuplicates,
  ],
  controllers: [DeathBatchesController, DeathRecordsController],
  processors: [WorkDeathBatchProcessor, DeathBooks],
};
