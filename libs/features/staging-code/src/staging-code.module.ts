import { Module } from '@nestjs/common';
import { AuditModule } from '#features/audit';
import { CaseAbstractionModule } from '#features/case-abstraction';
import { IdentityModule } from '#features/identity';
import { AlgorithmArchiveController } from './algorithm-archive.controller.js';
import { AlgorithmArchiveService } from './algorithm-archive.service.js';
import { AlgorithmInstallService } from './algorithm-install.service.js';
import { AlgorithmVerifyService } from './algorithm-verify.service.js';
import { AlgorithmQueries } from './algorithm.queries.js';
import { RestageController } from './restage/restage.controller.js';
import { RestageDifferenceQueries } from './restage/restage-differences.queries.js';
import { RestageLedger } from './restage/restage.queries.js';
import { RestageRecordsProcessor } from './restage/restage-records.processor.js';
import { RestageRunService } from './restage/restage-run.service.js';
import { RestageService } from './restage/restage.service.js';
import { StageExplainingController } from './stage-explaining.controller.js';
import { StageExplainingService } from './stage-explaining.service.js';
import { StagingController } from './staging.controller.js';
import { StagingService } from './staging.service.js';

/** Staging algorithms: which are here, what they ask, what they say. */
@Module({
  imports: [AuditModule, IdentityModule, CaseAbstractionModule],
  providers: [
    AlgorithmArchiveService,
    AlgorithmInstallService,
    AlgorithmQueries,
    AlgorithmVerifyService,
    RestageDifferenceQueries,
    RestageLedger,
    RestageRunService,
    RestageService,
    StageExplainingService,
    StagingService,
  ],
  exports: [
    AlgorithmArchiveService,
    AlgorithmInstallService,
    AlgorithmVerifyService,
    RestageLedger,
    RestageRunService,
    RestageService,
    StageExplainingService,
    StagingService,
  ],
})
export class StagingCodeModule {}

/** The same with its routes. */
@Module({
  imports: [StagingCodeModule],
  controllers: [AlgorithmArchiveController, RestageController, StagingController, StageExplainingController],
})
export class StagingCodeApi {}

/** The same with its processor. */
@Module({ imports: [StagingCodeModule], providers: [RestageRecordsProcessor] })
export class StagingCodeWorker {}
