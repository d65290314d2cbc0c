import { Body, Controller, Get, HttpCode, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { LetterTemplateQuery } from '../template/letter-template.contract.js';
import { PhysicianChange, PhysicianImportView, PhysicianQuery, PhysiciansView, PhysicianView } from './physician.contract.js';
import { physicianFile } from './physician-file.js';
import { PhysicianService } from './physician.service.js';

@ApiTags('letters')
@Controller('follow-up/physicians')
export class PhysicianController {
  constructor(private readonly physicians: PhysicianService) {}

  @Get()
  @Allow('follow-up.letters')
  @DisclosesNothing()
  @ApiOkResponse({ type: PhysiciansView })
  listPhysicians(@CurrentActor() actor: Actor, @Query() query: PhysicianQuery): Promise<PhysiciansView> {
    return this.physicians.list(actor, query);
  }

  @Put()
  @Allow('follow-up.letters')
  @Discloses('follow-up.physician-saved')
  @ApiOkResponse({ type: PhysicianView })
  savePhysician(@CurrentActor() actor: Actor, @Body() physician: PhysicianChange): Promise<PhysicianView> {
    return this.physicians.save(actor, physician);
  }

  @Post('import')
  @HttpCode(200)
  @Allow('follow-up.manage')
  @Discloses('follow-up.physicians-imported')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: PhysicianImportView })
  async importPhysicians(
    @CurrentActor() actor: Actor,
    @Query() { facilityId }: LetterTemplateQuery,
    @Req() request: Request,
  ): Promise<PhysicianImportView> {
    return this.physicians.import(actor, facilityId, await physicianFile(request));
  }
}
