export type { AccessEvent, Who } from './access-event.js';
export { type AccessEventFilter, AccessEventQueries, type AccessEventRow } from './access-event.queries.js';
export { Audit } from './audit.js';
export { AuditModule, AuditWorker } from './audit.module.js';
export { type AuditedRoute, auditedRoutes, type Disclosure, Discloses, DisclosesNothing } from './discloses.js';
export type { Verification } from './verification.queries.js';
export { VerificationService } from './verification.service.js';
