import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { Settings } from '#platform/config';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Public, SignedIn } from '../access/route-access.js';
import { PasswordService } from './password.service.js';
import { requestOrigin } from './request-origin.js';
import { clearSessionCookie, giveSessionCookie } from './session-cookie.js';
import { Credentials, PasswordChange, SessionView } from './session.contract.js';
import { SessionService } from './session.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly passwords: PasswordService,
    private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @Discloses('session.signed-in')
  @UseGuards(SignInThrottle)
  @ApiOkResponse({ type: SessionView })
  async signIn(
    @Body() credentials: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const origin = requestOrigin(request);
    const token = await this.signIns.signIn(credentials, origin);
    giveSessionCookie(response, token, this.settings);
    const { actor } = await this.sessions.authenticate(token, origin);
    return this.sessions.view(actor);
  }

  @Get()
  @SignedIn()
  @DisclosesNothing()
  @ApiOkResponse({ type: SessionView })
  view(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.sessions.view(actor);
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @Discloses('session.signed-out')
  @ApiNoContentResponse()
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(actor);
    clearSessionCookie(response, this.settings);
  }

  @Post('password')
  @HttpCode(204)
  @SignedIn()
  @Discloses('session.password-changed')
  @UseGuards(SignInThrottle)
  @ApiNoContentResponse()
  changePassword(@CurrentActor() actor: Actor, @Body() change: PasswordChange): Promise<void> {
    return this.passwords.change(actor, change);
  }
}
