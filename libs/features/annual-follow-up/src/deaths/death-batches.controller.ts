import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Discloses, DisclosesNothing } from '#features/audit';
import { UPLOAD_NAME, UploadName } from '#features/case-abstraction';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId, sse } from '#platform/http';
import { DeathBatchView, DeathRecordsQuery, LoadDeaths } from './death-batch.contract.js';
import { DeathIntakeService } from './death-intake.service.js';
import { DeathReadingService } from './death-reading.service.js';
import { DeathRowPage } from './death-record.contract.js';

const Id = (): ParameterDecorator => Param('id', rowId('batch of deaths'));

@ApiTags('deaths')
@Controller('follow-up/death-batches')
export class DeathBatchesController {
  constructor(
    private readonly intake: DeathIntakeService,
    private readonly reading: DeathReadingService,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('follow-up.deaths')
  @Discloses('follow-up.deaths-loaded')
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: UPLOAD_NAME, required: true, description: 'Name of the file for people, percent-encoded UTF-8' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: DeathBatchView })
  async loadDeaths(
    @CurrentActor() actor: Actor,
    @UploadName() name: string,
    @Query() query: LoadDeaths,
    @Req() request: Request,
  ): Promise<DeathBatchView> {
    return this.reading.view(actor, await this.intake.load(actor, { name, bytes: request }, query));
  }

  @Get()
  @Allow('follow-up.deaths')
  @DisclosesNothing()
  @ApiOkResponse({ type: [DeathBatchView] })
  listDeathBatches(@CurrentActor() actor: Actor): Promise<DeathBatchView[]> {
    return this.reading.list(actor);
  }

  @Get(':id')
  @Allow('follow-up.deaths')
  @DisclosesNothing()
  @ApiOkResponse({ type: DeathBatchView })
  openDeathBatch(@CurrentActor() actor: Actor, @Id() id: string): Promise<DeathBatchView> {
    return this.reading.view(actor, id);
  }

  @Get(':id/records')
  @Allow('follow-up.deaths')
  @Discloses('follow-up.deaths-listed')
  @ApiOkResponse({ type: DeathRowPage })
  listDeathRecords(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: DeathRecordsQuery): Promise<DeathRowPage> {
    return this.reading.page(actor, id, query);
  }

  @Get(':id/events')
  @Allow('follow-up.deaths')
  @DisclosesNothing()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: DeathBatchView })
  watchDeathBatch(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    return sse(response, { event: 'deaths', data: (signal) => this.reading.watch(actor, id, signal) });
  }

  @Post(':id/apply')
  @HttpCode(202)
  @Allow('follow-up.deaths')
  @Discloses('follow-up.deaths-apply-asked')
  @ApiAcceptedResponse({ type: DeathBatchView })
  async applyDeaths(@CurrentActor() actor: Actor, @Id() id: string): Promise<DeathBatchView> {
    await this.intake.ask(actor, id, 'apply');
    return this.reading.view(actor, id);
  }

  @Post(':id/undo')
  @HttpCode(202)
  @Allow('follow-up.deaths')
  @Discloses('follow-up.deaths-undo-asked')
  @ApiAcceptedResponse({ type: DeathBatchView })
  async undoDeaths(@CurrentActor() actor: Actor, @Id() id: string): Promise<DeathBatchView> {
    await this.intake.ask(actor, id, 'undo');
    return this.reading.view(actor, id);
  }
}
