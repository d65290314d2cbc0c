import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { ComparedTumorsView, PatientPrimariesView, TumorsToCompare } from './primaries.contract.js';
import { PrimariesService } from './primaries.service.js';

@ApiTags('multiple primaries')
@Controller()
export class PrimariesController {
  constructor(private readonly primaries: PrimariesService) {}

  @Post('primaries/compare')
  @HttpCode(200)
  @Allow('abstract.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: ComparedTumorsView })
  compareTumors(@CurrentActor() actor: Actor, @Body() body: TumorsToCompare): Promise<ComparedTumorsView> {
    return this.primaries.compare(actor, body);
  }

  @Get('patients/:patientId/primaries')
  @Allow('abstract.read')
  @Discloses('primaries.compared')
  @ApiOkResponse({ type: PatientPrimariesView })
  patientPrimaries(@CurrentActor() actor: Actor, @Param('patientId', rowId('patient')) id: string): Promise<PatientPrimariesView> {
    return this.primaries.ofPatient(actor, id);
  }
}
