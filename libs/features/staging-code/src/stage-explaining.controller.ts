import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { StageChangesView, StageExplanationView } from './explanation.contract.js';
import { StageBatchView } from './stage-batch.contract.js';
import { StageExplainingService } from './stage-explaining.service.js';
import { ExplainedItems } from './staging.contract.js';

@ApiTags('staging')
@Controller('staging')
export class StageExplainingController {
  constructor(private readonly explaining: StageExplainingService) {}

  @Post('explain')
  @HttpCode(200)
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: StageExplanationView })
  explain(@CurrentActor() actor: Actor, @Body() asked: ExplainedItems): Promise<StageExplanationView> {
    return this.explaining.explain(actor, asked);
  }

  @Post('changes')
  @HttpCode(200)
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: StageChangesView })
  changes(@CurrentActor() actor: Actor, @Body() asked: ExplainedItems): Promise<StageChangesView> {
    return this.explaining.changes(actor, asked);
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
