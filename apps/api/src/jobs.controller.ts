import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DisclosesNothing } from '#features/audit';
import { Allow } from '#features/identity';
import { JobOverview } from '#platform/queue';

class QueueView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly waiting: number;
  @ApiProperty() readonly active: number;
  @ApiProperty() readonly delayed: number;
  @ApiProperty() readonly completed: number;
  @ApiProperty() readonly failed: number;
}

class QueuesView {
  @ApiProperty({ enum: ['postgresql', 'redis'] }) readonly backend: string;
  @ApiProperty({ type: [QueueView] }) readonly queues: QueueView[];
  @ApiProperty({ description: 'Jobs committed and not yet handed to the queue.' }) readonly outboxWaiting: number;
}

class DeadLetterView {
  @ApiProperty() readonly queue: string;
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly failedAt: string | null;
  @ApiProperty() readonly reason: string;
  @ApiProperty() readonly attempts: number;
}

/** What an operator sees of the queues. Jobs carry ids only, so nothing here concerns a person. */
@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly overview: JobOverview) {}

  @Get()
  @Allow('jobs.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: QueuesView })
  counts(): Promise<QueuesView> {
    return this.overview.counts();
  }

  @Get('failed')
  @Allow('jobs.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [DeadLetterView] })
  failed(): Promise<DeadLetterView[]> {
    return this.overview.failed();
  }

  @Post(':queue/:id/retry')
  @HttpCode(204)
  @Allow('jobs.retry')
  @DisclosesNothing()
  @ApiNoContentResponse()
  retry(@Param('queue') queue: string, @Param('id') id: string): Promise<void> {
    return this.overview.retry(queue, id);
  }
}
