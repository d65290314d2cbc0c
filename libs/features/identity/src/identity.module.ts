import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { AuditModule } from '#features/audit';
import { AccessEventController } from './access/access-event.controller.js';
import { AccessEventService } from './access/access-event.service.js';
import { AccessGuard } from './access/access-guard.js';
import { DenialInterceptor, DenialLog } from './access/denial-log.js';
import { RouteCheck } from './access/route-check.js';
import { FacilityController } from './facility/facility.controller.js';
import { FacilityService } from './facility/facility.service.js';
import { PasswordService } from './session/password.service.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';
import { SharedAttempts } from './session/shared-attempts.js';
import { signInThrottle } from './session/sign-in-throttle.js';
import { SignInService } from './session/sign-in.service.js';
import { ColleagueController } from './user/colleague.controller.js';
import { ColleagueService } from './user/colleague.service.js';
import { FirstAdministrator } from './user/first-administrator.service.js';
import { UserController } from './user/user.controller.js';
import { UserQueries } from './user/user.queries.js';
import { UserService } from './user/user.service.js';

/** Accounts, sessions and facilities, for every process. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [
    FacilityService,
    FirstAdministrator,
    PasswordService,
    SessionService,
    SharedAttempts,
    SignInService,
    UserQueries,
    UserService,
  ],
  exports: [FacilityService, FirstAdministrator, PasswordService, SessionService, SharedAttempts, SignInService, UserService],
})
export class IdentityModule {}

/** The routes of people, sessions and facilities, and the guard before every route of the application. */
@Module({
  imports: [IdentityModule, ThrottlerModule.forRootAsync({ inject: [SharedAttempts], useFactory: signInThrottle })],
  controllers: [SessionController, FacilityController, UserController, ColleagueController],
  providers: [
    ColleagueService,
    DenialLog,
    RouteCheck,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: DenialInterceptor },
  ],
})
export class IdentityApi {}

/** The routes of the access log. They live here because audit knows no permissions. */
@Module({ imports: [AuditModule], controllers: [AccessEventController], providers: [AccessEventService] })
export class AuditApi {}
