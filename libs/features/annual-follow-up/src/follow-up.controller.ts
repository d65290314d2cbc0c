import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { ContactService } from './contact.service.js';
import {
  FollowUpListQuery,
  FollowUpListView,
  FollowUpPatientView,
  FollowUpSummaryQuery,
  FollowUpSummaryView,
  NewContact,
  SweepStartedView,
  SweepView,
} from './follow-up.contract.js';
import { FollowUpService } from './follow-up.service.js';
import { SweepService } from './sweep.service.js';

const patientId = rowId('patient');

@ApiTags('follow-up')
@Controller('follow-up')
export class FollowUpController {
  constructor(
    private readonly followUp: FollowUpService,
    private readonly contacts: ContactService,
    private readonly sweeps: SweepService,
  ) {}

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
  patient(@CurrentActor() actor: Actor, @Param('patientId', patientId) id: string): Promise<FollowUpPatientView> {
    return this.followUp.patient(actor, id);
  }

  @Post('patients/:patientId/contacts')
  @Allow('follow-up.record')
  @Discloses('follow-up.contact-recorded')
  @ApiCreatedResponse({ type: FollowUpPatientView })
  record(
    @CurrentActor() actor: Actor,
    @Param('patientId', patientId) id: string,
    @Body() contact: NewContact,
  ): Promise<FollowUpPatientView> {
    return this.contacts.record(actor, id, contact);
  }

  @Post('sweep')
  @HttpCode(202)
  @Allow('follow-up.sweep')
  @Discloses('follow-up.sweep-started')
  @ApiAcceptedResponse({ type: SweepStartedView })
  sweep(@CurrentActor() actor: Actor): Promise<SweepStartedView> {
    return this.sweeps.start(actor);
  }

  @Get('sweeps')
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [SweepView] })
  sweepList(@CurrentActor() actor: Actor): Promise<SweepView[]> {
    return this.sweeps.list(actor);
  }
}
