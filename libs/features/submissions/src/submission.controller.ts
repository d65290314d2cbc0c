import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId, sse } from '#platform/http';
import { SUBMISSION_PROFILES } from './submission-profile.js';
import { NewSubmission, SubmissionCaseQuery, SubmissionCasesView, SubmissionProfileView, SubmissionView } from './submission.contract.js';
import { SubmissionService } from './submission.service.js';

const submissionId = rowId('submission');

@ApiTags('submissions')
@Controller()
export class SubmissionController {
  constructor(private readonly submissions: SubmissionService) {}

  @Get('submission-profiles')
  @Allow('submission.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [SubmissionProfileView] })
  profiles(): readonly SubmissionProfileView[] {
    return SUBMISSION_PROFILES;
  }

  @Get('submissions')
  @Allow('submission.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [SubmissionView] })
  list(@CurrentActor() actor: Actor): Promise<SubmissionView[]> {
    return this.submissions.list(actor);
  }

  @Post('submissions')
  @HttpCode(202)
  @Allow('submission.create')
  @Discloses('submission.created')
  @ApiAcceptedResponse({ type: SubmissionView })
  create(@CurrentActor() actor: Actor, @Body() asked: NewSubmission): Promise<SubmissionView> {
    return this.submissions.create(actor, asked);
  }

  @Get('submissions/:id')
  @Allow('submission.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: SubmissionView })
  view(@CurrentActor() actor: Actor, @Param('id', submissionId) id: string): Promise<SubmissionView> {
    return this.submissions.view(actor, id);
  }

  @Get('submissions/:id/events')
  @Allow('submission.read')
  @DisclosesNothing()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: SubmissionView, description: 'Events named `submission`' })
  async events(@CurrentActor() actor: Actor, @Param('id', submissionId) id: string, @Res() response: Response): Promise<void> {
    await sse(response, { event: 'submission', data: (signal) => this.submissions.watch(actor, id, signal) });
  }

  @Get('submissions/:id/cases')
  @Allow('submission.read')
  @Discloses('submission.cases-listed')
  @ApiOkResponse({ type: SubmissionCasesView })
  cases(
    @CurrentActor() actor: Actor,
    @Param('id', submissionId) id: string,
    @Query() query: SubmissionCaseQuery,
  ): Promise<SubmissionCasesView> {
    return this.submissions.cases(actor, id, query);
  }

  @Get('submissions/:id/file')
  @Allow('submission.download')
  @Discloses('submission.downloaded')
  @ApiProduces('application/gzip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', submissionId) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.submissions.file(actor, id);
    response.setHeader('x-sha256', file.sha256.toString('hex'));
    return new StreamableFile(Readable.from(file.bytes), {
      type: 'application/gzip',
      length: file.size,
      disposition: `attachment; filename="${file.name}"`,
    });
  }
}
