import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Discloses } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { ResearchTableQuery, ResearchTableView } from './research.contract.js';
import { ResearchService } from './research.service.js';

@ApiTags('research')
@Controller('research')
export class ResearchController {
  constructor(private readonly research: ResearchService) {}

  @Get('table')
  @Allow('research.table')
  @Discloses('research.table')
  @ApiOkResponse({ type: ResearchTableView })
  table(@CurrentActor() actor: Actor, @Query() query: ResearchTableQuery): Promise<ResearchTableView> {
    return this.research.table(actor, query);
  }

  @Get('table.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="research-table.csv"')
  @Allow('research.table')
  @Discloses('research.table')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  csv(@CurrentActor() actor: Actor, @Query() query: ResearchTableQuery): Promise<string> {
    return this.research.csv(actor, query);
  }
}
