import { LetterBatchController } from './batch/letter-batch.controller.js';
import { LetterBatchQueries } from './batch/letter-batch.queries.js';
import { LetterBatchService } from './batch/letter-batch.service.js';
import { LetterFilesService } from './batch/letter-files.service.js';
import { LetterQueueService } from './batch/letter-queue.service.js';
import { LetterSteps } from './batch/letter-steps.queries.js';
import { QueueLettersProcessor } from './batch/queue-letters.processor.js';
import { LetterBooks } from './letter-books.js';
import { PhysicianController } from './physician/physician.controller.js';
import { PhysicianQueries } from './physician/physician.queries.js';
import { PhysicianService } from './physician/physician.service.js';
import { LetterPolicyController } from './policy/letter-policy.controller.js';
import { LetterPolicyQueries } from './policy/letter-policy.queries.js';
import { LetterPolicyService } from './policy/letter-policy.service.js';
import { LetterPages } from './printing/letter-page.queries.js';
import { LetterPrintService } from './printing/letter-print.service.js';
import { PrintLettersProcessor } from './printing/print-letters.processor.js';
import { PrintPageReading } from './printing/print-page-reading.js';
import { RecipientQueries } from './printing/recipient.queries.js';
import { LetterController } from './sent/letter.controller.js';
import { LetterService } from './sent/letter.service.js';
import { PersonReturns } from './sent/person-returns.js';
import { LetterTemplateController } from './template/letter-template.controller.js';
import { LetterTemplateQueries } from './template/letter-template.queries.js';
import { LetterTemplateService } from './template/letter-template.service.js';

/** What letters add to the modules of annual follow-up. */
export const lettersParts = {
  providers: [
    LetterBatchQueries,
    LetterBatchService,
    LetterFilesService,
    LetterPages,
    LetterPolicyQueries,
    LetterPolicyService,
    LetterPrintService,
    LetterQueueService,
    LetterService,
    LetterSteps,
    LetterTemplateQueries,
    LetterTemplateService,
    PersonReturns,
    PhysicianQueries,
    PhysicianService,
    PrintPageReading,
    RecipientQueries,
  ],
  controllers: [LetterPolicyController, LetterTemplateController, PhysicianController, LetterBatchController, LetterController],
  processors: [LetterBooks, PrintLettersProcessor, QueueLettersProcessor],
};
