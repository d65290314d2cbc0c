import { Global, Module } from '@nestjs/common';
import { AccessEventQueries } from './access-event.queries.js';
import { Audit } from './audit.js';

/** The access log: appending, reading and verifying it. Its routes are in identity's `AuditApi`, which knows permissions. */
@Global()
@Module({ providers: [Audit, AccessEventQueries], exports: [Audit, AccessEventQueries] })
export class AuditModule {}
