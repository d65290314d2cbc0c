import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { serialId } from '#platform/http';
import type { Actor } from '../access/actor.js';
import { Allow, CurrentActor } from '../access/route-access.js';
import { FacilityChange, FacilityView, NewFacility } from './facility.contract.js';
import { FacilityService } from './facility.service.js';

@ApiTags('facilities')
@Controller('facilities')
export class FacilityController {
  constructor(private readonly facilities: FacilityService) {}

  @Get()
  @Allow('facility.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [FacilityView] })
  list(@CurrentActor() actor: Actor): Promise<FacilityView[]> {
    return this.facilities.list(actor);
  }

  @Post()
  @Allow('facility.manage')
  @Discloses('facility.created')
  @ApiCreatedResponse({ type: FacilityView })
  create(@CurrentActor() actor: Actor, @Body() facility: NewFacility): Promise<FacilityView> {
    return this.facilities.create(actor, facility);
  }

  @Patch(':id')
  @Allow('facility.manage')
  @Discloses('facility.changed')
  @ApiOkResponse({ type: FacilityView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', serialId('facility')) id: number,
    @Body() change: FacilityChange,
  ): Promise<FacilityView> {
    return this.facilities.change(actor, id, change);
  }
}
