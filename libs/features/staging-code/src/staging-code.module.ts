import { Module } from '@nestjs/common';
import { AuditModule } from '#features/audit';
import { CaseAbstractionModule } from '#features/case-abstraction';
import { IdentityModule } from '#features/identity';
import { AlgorithmInstallService } from './algorithm-install.service.js';
import { AlgorithmQueries } from './algorithm.queries.js';
import { StageExplainingController } from './stage-explaining.controller.js';
import { StageExplainingService } from './stage-explaining.service.js';
import { StagingController } from './staging.controller.js';
import { StagingService } from './staging.service.js';

/** Staging algorithms: which are here, what they ask, what they say. */
@Module({
  imports: [AuditModule, IdentityModule, CaseAbstractionModule],
  providers: [AlgorithmInstallService, AlgorithmQueries, StagingService, StageExplainingService],
  exports: [AlgorithmInstallService, StagingService, StageExplainingService],
})
export class StagingCodeModule {}

/** The same with its routes. */
@Module({ imports: [StagingCodeModule], controllers: [StagingController, StageExplainingController] })
export class StagingCodeApi {}
