import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing, type Verification } from '#features/audit';
import { AccessEventPage, AccessEventSearch, VerificationView } from './access-event.contract.js';
import { AccessEventService } from './access-event.service.js';
import type { Actor } from './actor.js';
import { Allow, CurrentActor } from './route-access.js';

@ApiTags('access events')
@Controller('access-events')
export class AccessEventController {
  constructor(private readonly events: AccessEventService) {}

  @Get()
  @Allow('audit.read')
  @Discloses('access-events.listed')
  @ApiOkResponse({ type: AccessEventPage })
  list(@CurrentActor() actor: Actor, @Query() search: AccessEventSearch): Promise<AccessEventPage> {
    return this.events.list(actor, search);
  }

  @Post('verifications')
  @HttpCode(202)
  @Allow('audit.read')
  @Discloses('access-events.verification-started')
  @ApiAcceptedResponse({ type: [VerificationView] })
  verify(@CurrentActor() actor: Actor): Promise<Verification[]> {
    return this.events.verify(actor);
  }

  @Get('verifications')
  @Allow('audit.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [VerificationView] })
  verifications(@CurrentActor() actor: Actor): Promise<Verification[]> {
    return this.events.verifications(actor);
  }
}
