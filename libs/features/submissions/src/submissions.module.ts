import { Module } from '@nestjs/common';
import { AuditModule } from '#features/audit';
import { CaseAbstractionModule } from '#features/case-abstraction';
import { IdentityModule } from '#features/identity';
import { CasePages } from './case-pages.queries.js';
import { SubmissionBooks } from './submission-books.js';
import { SubmissionLedger } from './submission-ledger.queries.js';
import { SubmissionRunService } from './submission-run.service.js';
import { SubmissionController } from './submission.controller.js';
import { SubmissionQueries } from './submission.queries.js';
import { SubmissionService } from './submission.service.js';
import { WriteSubmissionProcessor } from './write-submission.processor.js';

/** Files for those who call for data, and the books of what was sent. */
@Module({
  imports: [AuditModule, IdentityModule, CaseAbstractionModule],
  providers: [CasePages, SubmissionLedger, SubmissionQueries, SubmissionRunService, SubmissionService],
  exports: [SubmissionLedger, SubmissionRunService, SubmissionService],
})
export class SubmissionsModule {}

/** The same with its routes. */
@Module({ imports: [SubmissionsModule], controllers: [SubmissionController] })
export class SubmissionsApi {}

/** The same with its processor and its open books. */
@Module({ imports: [SubmissionsModule], providers: [SubmissionBooks, WriteSubmissionProcessor] })
export class SubmissionsWorker {}
