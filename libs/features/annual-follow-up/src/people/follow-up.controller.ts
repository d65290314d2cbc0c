import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import {
  FollowUpListQuery,
  FollowUpListView,
  FollowUpPatientView,
  FollowUpSummaryQuery,
  FollowUpSummaryView,
} from './follow-up.contract.js';
import { FollowUpService } from './follow-up.service.js';

@ApiTags('follow-up')
@Controller('follow-up')
export class FollowUpController {
  constructor(private readonly followUp: FollowUpService) {}

  @Get('summary')
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: FollowUpSummaryView })
  summary(@CurrentActor() actor: Actor, @Query() query: FollowUpSummaryQuery): Promise<FollowUpSummaryView> {
    return this.followUp.summary(actor, query.facilityId);
  }

  @Get('patients')
  @Allow('follow-up.read')
  @Discloses('follow-up.listed')
  @ApiOkResponse({ type: FollowUpListView })
  list(@CurrentActor() actor: Actor, @Query() query: FollowUpListQuery): Promise<FollowUpListView> {
    return this.followUp.list(actor, query);
  }

  @Get('patients/:patientId')
  @Allow('follow-up.read')
  @Discloses('follow-up.opened')
  @ApiOkResponse({ type: FollowUpPatientView })
  patient(@CurrentActor() actor: Actor, @Param('patientId', rowId('patient')) id: string): Promise<FollowUpPatientView> {
    return this.followUp.patient(actor, id);
  }
}
