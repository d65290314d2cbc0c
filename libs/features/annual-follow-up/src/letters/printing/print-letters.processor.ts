import { Injectable } from '@nestjs/common';
import { type JobContext, Processes, type Processor } from '#platform/queue';
import { LetterPrintService } from './letter-print.service.js';
import { type PrintLetters, printLetters } from './print-letters.job.js';

@Injectable()
@Processes(printLetters)
export class PrintLettersProcessor implements Processor<PrintLetters> {
  constructor(private readonly prints: LetterPrintService) {}

  async process({ batchId }: PrintLetters, { progress, signal }: JobContext): Promise<void> {
    await this.prints.run(batchId, { signal, onPage: (done) => progress({ done, label: 'letters' }) });
  }
}
