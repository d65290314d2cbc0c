import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { RecomputeDifferenceQuery, RecomputeDifferencesView, RecomputeView } from './recompute.contract.js';
import { RecomputeService } from './recompute.service.js';

const recomputeId = rowId('recomputation');

@ApiTags('derived-items')
@Controller('derived-items/recomputes')
export class RecomputeController {
  constructor(private readonly recomputes: RecomputeService) {}

  @Get()
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [RecomputeView] })
  list(@CurrentActor() actor: Actor): Promise<RecomputeView[]> {
    return this.recomputes.list(actor);
  }

  @Post()
  @HttpCode(202)
  @Allow('staging.install')
  @Discloses('derived-items.recompute-started')
  @ApiAcceptedResponse({ type: RecomputeView })
  start(@CurrentActor() actor: Actor): Promise<RecomputeView> {
    return this.recomputes.start(actor);
  }

  @Get(':id')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: RecomputeView })
  view(@CurrentActor() actor: Actor, @Param('id', recomputeId) id: string): Promise<RecomputeView> {
    return this.recomputes.view(actor, id);
  }

  @Get(':id/differences')
  @Allow('abstract.read')
  @Discloses('derived-items.differences-read')
  @ApiOkResponse({ type: RecomputeDifferencesView })
  differences(
    @CurrentActor() actor: Actor,
    @Param('id', recomputeId) id: string,
    @Query() query: RecomputeDifferenceQuery,
  ): Promise<RecomputeDifferencesView> {
    return this.recomputes.differences(actor, id, query);
  }

  @Post(':id/apply')
  @HttpCode(202)
  @Allow('staging.install')
  @Discloses('derived-items.recompute-applied')
  @ApiAcceptedResponse({ type: RecomputeView })
  apply(@CurrentActor() actor: Actor, @Param('id', recomputeId) id: string): Promise<RecomputeView> {
    return this.recomputes.apply(actor, id);
  }
}
