import { Module } from '@nestjs/common';
import { AuditModule } from '#features/audit';
import { IdentityModule } from '#features/identity';
import { ResearchController } from './research.controller.js';
import { ResearchQueries } from './research.queries.js';
import { ResearchService } from './research.service.js';

/** Aggregates that disclose nobody. */
@Module({ imports: [AuditModule, IdentityModule], providers: [ResearchQueries, ResearchService], exports: [ResearchService] })
export class ResearchModule {}

/** The same with its routes. */
@Module({ imports: [ResearchModule], controllers: [ResearchController] })
export class ResearchApi {}
