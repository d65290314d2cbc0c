import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type ChainVerdict, Discloses } from '#features/audit';
import { AccessEventPage, AccessEventSearch, ChainVerdictView } from './access-event.contract.js';
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

  @Get('verification')
  @Allow('audit.read')
  @Discloses('access-events.verified')
  @ApiOkResponse({ type: ChainVerdictView })
  verify(@CurrentActor() actor: Actor): Promise<ChainVerdict> {
    return this.events.verify(actor);
  }
}
