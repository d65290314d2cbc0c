import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor, demand } from '#features/identity';
import { rowId } from '#platform/http';
import { ListFileQuery, MonthlyListPageView, MonthlyListsQuery } from './monthly-list.contract.js';
import { MonthlyListService } from './monthly-list.service.js';

@ApiTags('follow-up')
@Controller('follow-up/lists')
export class MonthlyListController {
  constructor(private readonly lists: MonthlyListService) {}

  @Get()
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: MonthlyListPageView })
  monthlyLists(@CurrentActor() actor: Actor, @Query() query: MonthlyListsQuery): Promise<MonthlyListPageView> {
    return this.lists.list(actor, query);
  }

  @Get(':id.csv')
  @Allow('follow-up.read')
  @Discloses('follow-up.list-downloaded')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', rowId('list')) id: string,
    @Query() { names }: ListFileQuery,
    @Res() response: Response,
  ): Promise<void> {
    if (names === 'with') demand(actor, 'follow-up.record');
    const { month } = await this.lists.demandList(actor, id);
    response.type('text/csv').attachment(`follow-up-${month}.csv`);
    await pipeline(Readable.from(this.lists.file(actor, id, names)), response);
  }
}
