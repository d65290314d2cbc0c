import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId, sse } from '#platform/http';
import { RestageDifferenceQuery, RestageDifferencesView, RestagedItemView, RestageView, StartRestage } from './restage.contract.js';
import { RestageService } from './restage.service.js';

const Id = (): ParameterDecorator => Param('id', rowId('restaging'));

@ApiTags('staging')
@Controller('staging/restages')
export class RestageController {
  constructor(private readonly restages: RestageService) {}

  @Get()
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [RestageView] })
  listRestages(@CurrentActor() actor: Actor): Promise<RestageView[]> {
    return this.restages.list(actor);
  }

  @Post()
  @HttpCode(202)
  @Allow('staging.install')
  @Discloses('staging.restage-started')
  @ApiAcceptedResponse({ type: RestageView })
  startRestage(@CurrentActor() actor: Actor, @Body() selection: StartRestage): Promise<RestageView> {
    return this.restages.start(actor, selection);
  }

  @Get(':id')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: RestageView })
  openRestage(@CurrentActor() actor: Actor, @Id() id: string): Promise<RestageView> {
    return this.restages.view(actor, id);
  }

  @Get(':id/events')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: RestageView })
  watchRestage(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    return sse(response, { event: 'restage', data: (signal) => this.restages.watch(actor, id, signal) });
  }

  @Get(':id/differences')
  @Allow('abstract.read')
  @Discloses('staging.restage-differences-read')
  @ApiOkResponse({ type: RestageDifferencesView })
  listDifferences(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: RestageDifferenceQuery): Promise<RestageDifferencesView> {
    return this.restages.differences(actor, id, query);
  }

  @Get(':id/items')
  @Allow('abstract.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [RestagedItemView] })
  listItems(@CurrentActor() actor: Actor, @Id() id: string): Promise<RestagedItemView[]> {
    return this.restages.items(actor, id);
  }

  @Post(':id/apply')
  @HttpCode(202)
  @Allow('staging.install')
  @Discloses('staging.restage-applying')
  @ApiAcceptedResponse({ type: RestageView })
  applyRestage(@CurrentActor() actor: Actor, @Id() id: string): Promise<RestageView> {
    return this.restages.apply(actor, id);
  }

  @Post(':id/undo')
  @HttpCode(202)
  @Allow('staging.install')
  @Discloses('staging.restage-undoing')
  @ApiAcceptedResponse({ type: RestageView })
  undoRestage(@CurrentActor() actor: Actor, @Id() id: string): Promise<RestageView> {
    return this.restages.undo(actor, id);
  }
}
