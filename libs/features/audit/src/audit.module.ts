import { Global, Module } from '@nestjs/common';
import { AccessEventQueries } from './access-event.queries.js';
import { Audit } from './audit.js';
import { VerificationLedger } from './verification.queries.js';
import { VerificationService } from './verification.service.js';
import { VerifyAccessLogProcessor } from './verify-access-log.processor.js';

/** The access log: appending, reading and verifying it. Its routes are in identity's `AuditApi`, which knows permissions. */
@Global()
@Module({
  providers: [Audit, AccessEventQueries, VerificationLedger, VerificationService],
  exports: [Audit, AccessEventQueries, VerificationLedger, VerificationService],
})
export class AuditModule {}

/** The same with its processor. */
@Module({ imports: [AuditModule], providers: [VerifyAccessLogProcessor] })
export class AuditWorker {}
