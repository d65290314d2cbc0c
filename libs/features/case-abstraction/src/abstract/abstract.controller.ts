import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { AbstractCompletionService } from './abstract-completion.service.js';
import { AbstractEntryService } from './abstract-entry.service.js';
import { AbstractReadingService } from './abstract-reading.service.js';
import {
  AbstractView,
  AssignAbstract,
  ChangedAbstract,
  ChangeItems,
  CompleteAbstract,
  CreateAbstract,
  HistoryEntry,
  ReopenAbstract,
} from './abstract.contract.js';
import { AbstractService } from './abstract.service.js';
import { WorkCounts, WorkCountsQuery, WorkList, WorkListQuery, WorkListSearch } from '../work-list/work-list.contract.js';

const Id = (): ParameterDecorator => Param('id', rowId('abstract'));

@ApiTags('abstracts')
@Controller('abstracts')
export class AbstractController {
  constructor(
    private readonly reading: AbstractReadingService,
    private readonly entry: AbstractEntryService,
    private readonly abstracts: AbstractService,
    private readonly completion: AbstractCompletionService,
  ) {}

  @Get()
  @Allow('abstract.read')
  @Discloses('abstract.listed')
  @ApiOkResponse({ type: WorkList })
  listAbstracts(@CurrentActor() actor: Actor, @Query() query: WorkListQuery): Promise<WorkList> {
    return this.reading.list(actor, query);
  }

  @Post('search')
  @HttpCode(200)
  @Allow('abstract.read')
  @Discloses('abstract.listed')
  @ApiOkResponse({ type: WorkList })
  searchAbstracts(@CurrentActor() actor: Actor, @Body() body: WorkListSearch): Promise<WorkList> {
    return this.reading.list(actor, body);
  }

  @Get('counts')
  @Allow('abstract.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: WorkCounts })
  countAbstracts(@CurrentActor() actor: Actor, @Query() query: WorkCountsQuery): Promise<WorkCounts> {
    return this.reading.counts(actor, query);
  }

  @Post()
  @Allow('abstract.edit')
  @Discloses('abstract.created')
  @ApiCreatedResponse({ type: AbstractView })
  createAbstract(@CurrentActor() actor: Actor, @Body() body: CreateAbstract): Promise<AbstractView> {
    return this.entry.create(actor, body);
  }

  @Get(':id')
  @Allow('abstract.read')
  @Discloses('abstract.opened')
  @ApiOkResponse({ type: AbstractView })
  openAbstract(@CurrentActor() actor: Actor, @Id() id: string): Promise<AbstractView> {
    return this.reading.view(actor, id);
  }

  @Patch(':id/items')
  @Allow('abstract.edit')
  @Discloses('abstract.items-changed')
  @ApiOkResponse({ type: ChangedAbstract })
  changeItems(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ChangeItems): Promise<ChangedAbstract> {
    return this.abstracts.changeItems(actor, id, body);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('abstract.complete')
  @Discloses('abstract.completed')
  @ApiOkResponse({ type: AbstractView })
  completeAbstract(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: CompleteAbstract): Promise<AbstractView> {
    return this.completion.complete(actor, id, body);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Allow('abstract.reopen')
  @Discloses('abstract.reopened')
  @ApiOkResponse({ type: AbstractView })
  reopenAbstract(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ReopenAbstract): Promise<AbstractView> {
    return this.completion.reopen(actor, id, body);
  }

  @Post(':id/assign')
  @HttpCode(200)
  @Allow('abstract.assign')
  @Discloses('abstract.assigned')
  @ApiOkResponse({ type: AbstractView })
  assignAbstract(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AssignAbstract): Promise<AbstractView> {
    return this.abstracts.assign(actor, id, body);
  }

  @Get(':id/history')
  @Allow('abstract.read')
  @Discloses('abstract.history-read')
  @ApiOkResponse({ type: [HistoryEntry] })
  abstractHistory(@CurrentActor() actor: Actor, @Id() id: string): Promise<HistoryEntry[]> {
    return this.reading.history(actor, id);
  }
}
