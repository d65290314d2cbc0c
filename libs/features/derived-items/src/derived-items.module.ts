import { Module } from '@nestjs/common';
import { AuditModule } from '#features/audit';
import { CaseAbstractionModule } from '#features/case-abstraction';
import { IdentityModule } from '#features/identity';
import { ReferencePackService } from './reference-pack.service.js';

/** Reference packs of derived items. */
@Module({
  imports: [AuditModule, IdentityModule, CaseAbstractionModule],
  providers: [ReferencePackService],
  exports: [ReferencePackService],
})
export class DerivedItemsModule {}
