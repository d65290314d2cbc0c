import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DisclosesNothing } from '#features/audit';
import type { Actor } from '../access/actor.js';
import { Allow, CurrentActor } from '../access/route-access.js';
import { ColleagueSearch, ColleagueView } from './colleague.contract.js';
import { ColleagueService } from './colleague.service.js';

/** Names of the people who work here; nothing about a patient. */
@ApiTags('users')
@Controller('colleagues')
export class ColleagueController {
  constructor(private readonly colleagues: ColleagueService) {}

  @Get()
  @Allow('abstract.assign')
  @DisclosesNothing()
  @ApiOkResponse({ type: [ColleagueView] })
  list(@CurrentActor() actor: Actor, @Query() { facilityId }: ColleagueSearch): Promise<ColleagueView[]> {
    return this.colleagues.list(actor, facilityId);
  }
}
