export { AnnualFollowUpApi, AnnualFollowUpModule, AnnualFollowUpWorker } from './annual-follow-up.module.js';
export { ContactService } from './contact/contact.service.js';
export { FollowUpService } from './people/follow-up.service.js';
export { SweepFollowUp, sweepFollowUp } from './sweep/sweep-follow-up.job.js';
export { SweepService } from './sweep/sweep.service.js';
