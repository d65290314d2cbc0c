export { AnnualFollowUpApi, AnnualFollowUpModule, AnnualFollowUpWorker } from './annual-follow-up.module.js';
export { ContactService } from './contact/contact.service.js';
export { queueLetters, QueueLetters } from './letters/batch/queue-letters.job.js';
export { FollowUpService } from './people/follow-up.service.js';
export { forecastRatesJob } from './rates/forecast-rates.job.js';
export { RateGroupsQueries } from './rates/rate-groups.queries.js';
export { type RateTerms, rateTerms } from './rates/rate-terms.js';
export { SweepFollowUp, sweepFollowUp } from './sweep/sweep-follow-up.job.js';
export { SweepService } from './sweep/sweep.service.js';
