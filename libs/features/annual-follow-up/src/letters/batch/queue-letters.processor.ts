import { Injectable } from '@nestjs/common';
import { Processes, type Processor } from '#platform/queue';
import { LetterQueueService } from './letter-queue.service.js';
import { type QueueLetters, queueLetters } from './queue-letters.job.js';

@Injectable()
@Processes(queueLetters)
export class QueueLettersProcessor implements Processor<QueueLetters> {
  constructor(private readonly queue: LetterQueueService) {}

  process({ batchId }: QueueLetters): Promise<void> {
    return batchId === undefined ? this.queue.openMonth() : this.queue.fill(batchId);
  }
}
