import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Audit } from '#features/audit';
import { Database } from '#platform/database';
import { routeTemplate } from '#platform/http';
import type { Request } from 'express';
import { catchError, from, mergeMap, type Observable, throwError } from 'rxjs';
import { Forbidden } from './access.errors.js';
import { actorOf } from './route-access.js';

/** Writes refused attempts to the access log, in a transaction of its own: the refused work was rolled back. */
@Injectable()
export class DenialLog {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async record(request: Request, denial: Forbidden): Promise<void> {
    const actor = actorOf(request);
    if (!actor) return;
    const { permission, facilityId } = denial.data;
    await this.database.transaction(actor, (tx) =>
      this.audit.append(tx, actor, {
        action: 'access.denied',
        result: 'denied',
        detail: { permission, route: `${request.method} ${routeTemplate(request)}` },
        ...(facilityId === undefined ? {} : { facilityId }),
      }),
    );
  }
}

/** Sees the denials that services make deeper down, where the facility at hand is known. */
@Injectable()
export class DenialInterceptor implements NestInterceptor {
  constructor(private readonly denials: DenialLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof Forbidden)) return throwError(() => error);
        const recorded = this.denials.record(context.switchToHttp().getRequest<Request>(), error);
        return from(recorded).pipe(mergeMap(() => throwError(() => error)));
      }),
    );
  }
}
