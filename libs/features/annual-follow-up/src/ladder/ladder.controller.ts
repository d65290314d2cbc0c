import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId, serialId } from '#platform/http';
import { FollowUpPatientView } from '../people/follow-up.contract.js';
import { FollowedPersonService } from './followed-person.service.js';
import { LadderChange, LadderView, OwnerChange, OwnersChangedView, PersonChange, StaffQuery, StaffView } from './ladder.contract.js';
import { LadderService } from './ladder.service.js';

@ApiTags('follow-up')
@Controller('follow-up')
export class LadderController {
  constructor(
    private readonly ladders: LadderService,
    private readonly people: FollowedPersonService,
  ) {}

  @Get('ladders/:facilityId')
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: LadderView })
  ladder(@CurrentActor() actor: Actor, @Param('facilityId', serialId('facility')) facilityId: number): Promise<LadderView> {
    return this.ladders.view(actor, facilityId);
  }

  @Put('ladders/:facilityId')
  @Allow('follow-up.manage')
  @Discloses('follow-up.ladder-changed')
  @ApiOkResponse({ type: LadderView })
  changeLadder(
    @CurrentActor() actor: Actor,
    @Param('facilityId', serialId('facility')) facilityId: number,
    @Body() change: LadderChange,
  ): Promise<LadderView> {
    return this.ladders.change(actor, facilityId, change);
  }

  @Get('staff')
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [StaffView] })
  staff(@CurrentActor() actor: Actor, @Query() { facilityId }: StaffQuery): Promise<StaffView[]> {
    return this.ladders.staff(actor, facilityId);
  }

  @Patch('patients/:patientId/person')
  @Allow('follow-up.record')
  @Discloses('follow-up.person-changed')
  @ApiOkResponse({ type: FollowUpPatientView })
  changePerson(
    @CurrentActor() actor: Actor,
    @Param('patientId', rowId('patient')) id: string,
    @Body() change: PersonChange,
  ): Promise<FollowUpPatientView> {
    return this.people.change(actor, id, change);
  }

  @Post('owners')
  @HttpCode(200)
  @Allow('follow-up.record')
  @Discloses('follow-up.owner-changed')
  @ApiOkResponse({ type: OwnersChangedView })
  assign(@CurrentActor() actor: Actor, @Body() change: OwnerChange): Promise<OwnersChangedView> {
    return this.people.assign(actor, change);
  }
}
