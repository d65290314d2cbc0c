import { Module } from '@nestjs/common';
import { AuditModule } from '#features/audit';
import { CaseAbstractionModule } from '#features/case-abstraction';
import { IdentityModule } from '#features/identity';
import { DerivedValuesController } from './derived-values.controller.js';
import { DerivedValuesService } from './derived-values.service.js';
import { RecomputeDerivedItemsProcessor } from './recompute-derived-items.processor.js';
import { RecomputeRunService } from './recompute-run.service.js';
import { RecomputeController } from './recompute.controller.js';
import { RecomputeLedger } from './recompute.queries.js';
import { RecomputeService } from './recompute.service.js';
import { ReferencePackService } from './reference-pack.service.js';

/** Reference packs of derived items, and recomputing them over the whole registry. */
@Module({
  imports: [AuditModule, IdentityModule, CaseAbstractionModule],
  providers: [DerivedValuesService, RecomputeLedger, RecomputeRunService, RecomputeService, ReferencePackService],
  exports: [DerivedValuesService, RecomputeLedger, RecomputeRunService, RecomputeService, ReferencePackService],
})
export class DerivedItemsModule {}

/** The same with its routes. */
@Module({ imports: [DerivedItemsModule], controllers: [DerivedValuesController, RecomputeController] })
export class DerivedItemsApi {}

/** The same with its processor. */
@Module({ imports: [DerivedItemsModule], providers: [RecomputeDerivedItemsProcessor] })
export class DerivedItemsWorker {}
