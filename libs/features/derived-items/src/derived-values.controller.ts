import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { DerivedValuesView } from './derived-values.contract.js';
import { DerivedValuesService } from './derived-values.service.js';

@ApiTags('derived-items')
@Controller('derived-items/tumors')
export class DerivedValuesController {
  constructor(private readonly values: DerivedValuesService) {}

  @Get(':id')
  @Allow('abstract.read')
  @Discloses('derived-items.read')
  @ApiOkResponse({ type: DerivedValuesView })
  view(@CurrentActor() actor: Actor, @Param('id', rowId('tumor')) id: string): Promise<DerivedValuesView> {
    return this.values.view(actor, id);
  }
}
