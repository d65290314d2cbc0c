import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { StageChangesView, StageExplanationView } from './explanation.contract.js';
import { StageBatchView } from './stage-batch.contract.js';
import { StageExplainingService } from './stage-explaining.service.js';
import { StageItems } from './staging.contract.js';

@ApiTags('staging')
@Controller('staging')
export class StageExplainingController {
  constructor(private readonly explaining: StageExplainingService) {}

  @Post('explain')
  @HttpCode(200)
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: StageExplanationView })
  explain(@CurrentActor() actor: Actor, @Body() { items }: StageItems): Promise<StageExplanationView> {
    return this.explaining.explain(actor, items);
  }

  @Post('changes')
  @HttpCode(200)
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: StageChangesView })
  changes(@CurrentActor() actor: Actor, @Body() { items }: StageItems): Promise<StageChangesView> {
    return this.explaining.changes(actor, items);
  }

  @Post('batch')
  @HttpCode(200)
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiConsumes('application/x-ndjson')
  @ApiBody({ description: 'One JSON object of item ids and codes per line, at most 10,000', schema: { type: 'string' } })
  @ApiOkResponse({ type: StageBatchView })
  batch(@CurrentActor() actor: Actor, @Req() request: Request): Promise<StageBatchView> {
    return this.explaining.batch(actor, request);
  }
}
