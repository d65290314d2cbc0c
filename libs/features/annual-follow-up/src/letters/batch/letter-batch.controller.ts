import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId, sse } from '#platform/http';
import { LetterBatchQuery, LetterBatchView, LetterPageView, LetterQuery, NewLetterBatch } from './letter-batch.contract.js';
import { LetterBatchService } from './letter-batch.service.js';
import { LetterFilesService } from './letter-files.service.js';

const batchId = rowId('letter batch');
const PDF = { schema: { type: 'string', format: 'binary' } };

@ApiTags('letters')
@Controller('follow-up/letter-batches')
export class LetterBatchController {
  constructor(
    private readonly batches: LetterBatchService,
    private readonly files: LetterFilesService,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('follow-up.letters')
  @Discloses('letters.batch-created')
  @ApiAcceptedResponse({ type: LetterBatchView })
  createLetterBatch(@CurrentActor() actor: Actor, @Body() asked: NewLetterBatch): Promise<LetterBatchView> {
    return this.batches.create(actor, asked);
  }

  @Get()
  @Allow('follow-up.letters')
  @DisclosesNothing()
  @ApiOkResponse({ type: [LetterBatchView] })
  letterBatches(@CurrentActor() actor: Actor, @Query() { facilityId }: LetterBatchQuery): Promise<LetterBatchView[]> {
    return this.batches.list(actor, facilityId);
  }

  @Get(':id')
  @Allow('follow-up.letters')
  @Discloses('letters.listed')
  @ApiOkResponse({ type: LetterPageView })
  letterBatch(@CurrentActor() actor: Actor, @Param('id', batchId) id: string, @Query() query: LetterQuery): Promise<LetterPageView> {
    return this.batches.letters(actor, id, query);
  }

  @Post(':id/print')
  @HttpCode(202)
  @Allow('follow-up.letters')
  @Discloses('letters.print-started')
  @ApiAcceptedResponse({ type: LetterBatchView })
  printLetterBatch(@CurrentActor() actor: Actor, @Param('id', batchId) id: string): Promise<LetterBatchView> {
    return this.batches.print(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('follow-up.letters')
  @Discloses('letters.batch-cancelled')
  @ApiOkResponse({ type: LetterBatchView })
  cancelLetterBatch(@CurrentActor() actor: Actor, @Param('id', batchId) id: string): Promise<LetterBatchView> {
    return this.batches.cancel(actor, id);
  }

  @Get(':id/events')
  @Allow('follow-up.letters')
  @DisclosesNothing()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: LetterBatchView, description: 'Events named `letter-batch`' })
  async letterBatchEvents(@CurrentActor() actor: Actor, @Param('id', batchId) id: string, @Res() response: Response): Promise<void> {
    await sse(response, { event: 'letter-batch', data: (signal) => this.batches.watch(actor, id, signal) });
  }

  @Get(':id/print.pdf')
  @Allow('follow-up.letters')
  @Discloses('letters.batch-downloaded')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async letterBatchFile(@CurrentActor() actor: Actor, @Param('id', batchId) id: string): Promise<StreamableFile> {
    const bytes = await this.files.joined(actor, id);
    return new StreamableFile(Readable.from(bytes), { type: 'application/pdf', disposition: `attachment; filename="letters-${id}.pdf"` });
  }

  @Get(':id/labels.pdf')
  @Allow('follow-up.letters')
  @Discloses('letters.labels-downloaded')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async letterBatchLabels(@CurrentActor() actor: Actor, @Param('id', batchId) id: string): Promise<StreamableFile> {
    const bytes = await this.files.labels(actor, id);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="labels-${id}.pdf"` });
  }
}
