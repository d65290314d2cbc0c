import { ContactAnswers } from './contact-answers.js';
import { ContactReadingService } from './contact-reading.service.js';
import { ContactRecords } from './contact-records.js';
import { ContactSteps } from './contact-steps.js';
import { ContactWithdrawalService } from './contact-withdrawal.service.js';
import { ContactController } from './contact.controller.js';
import { ContactQueries } from './contact.queries.js';
import { ContactService } from './contact.service.js';
import { RepliedPeople } from './replied-person.js';
import { ReplySaving } from './reply-saving.js';

/** What contacts add to the modules of annual follow-up. */
export const contactParts = {
  providers: [
    ContactAnswers,
    ContactQueries,
    ContactReadingService,
    ContactRecords,
    ContactService,
    ContactSteps,
    ContactWithdrawalService,
    RepliedPeople,
    ReplySaving,
  ],
  controllers: [ContactController],
  processors: [],
};
