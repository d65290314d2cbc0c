import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { ClearanceQuery, FollowBackChange, MakeCertificateOnly, ReviewDeath } from './death-batch.contract.js';
import { DeathClearanceService } from './death-clearance.service.js';
import { DeathReadingService } from './death-reading.service.js';
import { DeathClearanceView, DeathRecordView } from './death-record.contract.js';
import { DeathReviewService } from './death-review.service.js';

const Id = (): ParameterDecorator => Param('id', rowId('record of a death'));

@ApiTags('deaths')
@Controller('follow-up')
export class DeathRecordsController {
  constructor(
    private readonly reading: DeathReadingService,
    private readonly reviews: DeathReviewService,
    private readonly clearance: DeathClearanceService,
  ) {}

  @Get('death-records/:id')
  @Allow('follow-up.deaths')
  @Discloses('follow-up.death-opened')
  @ApiOkResponse({ type: DeathRecordView })
  openDeathRecord(@CurrentActor() actor: Actor, @Id() id: string): Promise<DeathRecordView> {
    return this.reading.record(actor, id);
  }

  @Post('death-records/:id/review')
  @HttpCode(200)
  @Allow('follow-up.deaths')
  @Discloses('follow-up.death-reviewed')
  @ApiOkResponse({ type: DeathRecordView })
  reviewDeath(@CurrentActor() actor: Actor, @Id() id: string, @Body() review: ReviewDeath): Promise<DeathRecordView> {
    return this.reviews.decide(actor, id, review);
  }

  @Post('death-records/:id/follow-back')
  @HttpCode(200)
  @Allow('follow-up.deaths')
  @Discloses('follow-up.death-followed-back')
  @ApiOkResponse({ type: DeathRecordView })
  followDeathBack(@CurrentActor() actor: Actor, @Id() id: string, @Body() change: FollowBackChange): Promise<DeathRecordView> {
    return this.clearance.followBack(actor, id, change);
  }

  @Post('death-records/:id/certificate-only')
  @Allow('follow-up.deaths')
  @Discloses('follow-up.certificate-only-made')
  @ApiCreatedResponse({ type: DeathRecordView })
  makeCertificateOnly(@CurrentActor() actor: Actor, @Id() id: string, @Body() wanted: MakeCertificateOnly): Promise<DeathRecordView> {
    return this.clearance.certificateOnly(actor, id, wanted);
  }

  @Get('death-clearance')
  @Allow('follow-up.deaths')
  @Discloses('follow-up.clearance-listed')
  @ApiOkResponse({ type: DeathClearanceView })
  deathClearance(@CurrentActor() actor: Actor, @Query() query: ClearanceQuery): Promise<DeathClearanceView> {
    return this.clearance.ofYear(actor, query);
  }
}
