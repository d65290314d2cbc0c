import { Module } from '@nestjs/common';
import { AuditModule } from '#features/audit';
import { CaseAbstractionModule } from '#features/case-abstraction';
import { IdentityModule } from '#features/identity';
import { CaseCompletedProcessor } from './case-completed.processor.js';
import { ContactService } from './contact.service.js';
import { FollowUpListQueries } from './follow-up-list.queries.js';
import { FollowUpController } from './follow-up.controller.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { FollowUpService } from './follow-up.service.js';
import { SweepFollowUpProcessor } from './sweep-follow-up.processor.js';
import { SweepService } from './sweep.service.js';

/** Who is due, who is lost, and what contacts brought. */
@Module({
  imports: [AuditModule, IdentityModule, CaseAbstractionModule],
  providers: [ContactService, FollowUpListQueries, FollowUpQueries, FollowUpService, SweepService],
  exports: [ContactService, FollowUpService, SweepService],
})
export class AnnualFollowUpModule {}

/** The same with its routes. */
@Module({ imports: [AnnualFollowUpModule], controllers: [FollowUpController] })
export class AnnualFollowUpApi {}

/** The same with its processors. */
@Module({ imports: [AnnualFollowUpModule], providers: [CaseCompletedProcessor, SweepFollowUpProcessor] })
export class AnnualFollowUpWorker {}
