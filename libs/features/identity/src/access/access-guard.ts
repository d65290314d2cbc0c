import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requestFacts } from '#platform/http';
import type { Request } from 'express';
import { requestOrigin } from '../session/request-origin.js';
import { sessionToken } from '../session/session-cookie.js';
import { SessionService } from '../session/session.service.js';
import { CrossSiteRequest, Forbidden, PasswordMustChange, UnguardedRoutes } from './access.errors.js';
import { demand } from './actor.js';
import { DenialLog } from './denial-log.js';
import { type RouteAccess, routeAccess, setActor } from './route-access.js';
import { isSameSite } from './same-site.js';

/** Stands before every route: where the request comes from, who asks, and whether a role of theirs allows this route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly denials: DenialLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const rule = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccess, [context.getHandler(), context.getClass()]);
    if (!isSameSite(request.method, request.headers)) throw new CrossSiteRequest();
    if (rule?.kind === 'public') return true;
    const { actor, mustChangePassword } = await this.sessions.authenticate(sessionToken(request), requestOrigin(request));
    setActor(request, actor);
    requestFacts(request).userId = actor.userId;
    if (rule === undefined) throw new UnguardedRoutes([context.getHandler().name]);
    if (rule.kind === 'signed-in') return true;
    if (mustChangePassword) throw new PasswordMustChange();
    try {
      demand(actor, rule.permission);
    } catch (error) {
      if (error instanceof Forbidden) await this.denials.record(request, error);
      throw error;
    }
    return true;
  }
}
