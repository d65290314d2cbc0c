import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId, sse } from '#platform/http';
import { ImportIntakeService } from './import-intake.service.js';
import { ImportReadingService } from './import-reading.service.js';
import { ImportView, RefusalPage, RefusalsQuery, StartImport } from './import.contract.js';
import { UPLOAD_NAME, UploadName } from './upload-name.js';

const Id = (): ParameterDecorator => Param('id', rowId('import'));

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly intake: ImportIntakeService,
    private readonly reading: ImportReadingService,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('import.run')
  @Discloses('import.started')
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: UPLOAD_NAME, required: true, description: 'Name of the file for people, percent-encoded UTF-8' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: ImportView })
  async startImport(
    @CurrentActor() actor: Actor,
    @UploadName() name: string,
    @Query() query: StartImport,
    @Req() request: Request,
  ): Promise<ImportView> {
    return this.reading.view(actor, await this.intake.start(actor, { name, bytes: request }, query));
  }

  @Get()
  @Allow('import.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [ImportView] })
  listImports(@CurrentActor() actor: Actor): Promise<ImportView[]> {
    return this.reading.list(actor);
  }

  @Get(':id')
  @Allow('import.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: ImportView })
  openImport(@CurrentActor() actor: Actor, @Id() id: string): Promise<ImportView> {
    return this.reading.view(actor, id);
  }

  @Post(':id/resume')
  @HttpCode(202)
  @Allow('import.run')
  @Discloses('import.resumed')
  @ApiAcceptedResponse({ type: ImportView })
  async resumeImport(@CurrentActor() actor: Actor, @Id() id: string): Promise<ImportView> {
    await this.intake.resume(actor, id);
    return this.reading.view(actor, id);
  }

  @Get(':id/refusals')
  @Allow('import.read')
  @Discloses('import.refusals-read')
  @ApiOkResponse({ type: RefusalPage })
  listRefusals(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: RefusalsQuery): Promise<RefusalPage> {
    return this.reading.refusals(actor, id, query);
  }

  @Get(':id/refusals.csv')
  @Allow('import.read')
  @Discloses('import.refusals-read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async downloadRefusals(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    await this.reading.view(actor, id);
    response.type('text/csv').attachment(`refusals-${id}.csv`);
    await pipeline(Readable.from(this.reading.refusalsCsv(actor, id)), response);
  }

  @Get(':id/events')
  @Allow('import.read')
  @DisclosesNothing()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: ImportView })
  watchImport(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    return sse(response, { event: 'import', data: (signal) => this.reading.watch(actor, id, signal) });
  }
}
