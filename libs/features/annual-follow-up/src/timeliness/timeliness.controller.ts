import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { TimelinessQuery, TimelinessView } from './timeliness.contract.js';
import { TimelinessService } from './timeliness.service.js';

@ApiTags('follow-up')
@Controller('follow-up/timeliness')
export class TimelinessController {
  constructor(private readonly timeliness: TimelinessService) {}

  @Get()
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: TimelinessView })
  times(@CurrentActor() actor: Actor, @Query() query: TimelinessQuery): Promise<TimelinessView> {
    return this.timeliness.times(actor, query);
  }
}
